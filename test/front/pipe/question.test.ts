import { describe, expect, it } from 'vitest'
import { type Field, type From, LineError, questionReader } from '../../../src/front/pipe/question.ts'

const read = (from: From, line: string | Buffer, fields?: readonly Field[]): unknown =>
  questionReader(from, fields)(Buffer.from(line))

describe('questionReader', () => {
  it.each<[From, string, unknown]>([
    ['lines', 'FSA\tgroup \\t', { mention: 'FSA\tgroup \\t' }],
    ['lines', '\\N', { mention: null }],
    ['lines', '', { mention: '' }],
    ['tsv', 'Jaysh\\tAlpha\tgroup\tfr', { mention: 'Jaysh\tAlpha' }],
    ['tsv', '\\N\tgroup', { mention: null }],
    ['ndjson', '{"mention":"FSA","type":"group","lang":null,"row":7}', { mention: 'FSA', type: 'group' }],
    ['ndjson', '{"mention":null}', { mention: null }],
    ['ndjson', '{"type":"group"}', { mention: null, type: 'group' }],
    ['ndjson', '{}', { mention: null }],
    ['ndjson', 'null', { mention: null }],
  ])('%s: %j', (from, line, question) => {
    expect(read(from, line)).toEqual(question)
  })

  it('reads fields where they are said to stand', () => {
    const fields = ['_', 'mention', 'lang', 'type'] as const
    expect(read('tsv', '7\tFSA\tfr\tgroup', fields)).toEqual({ mention: 'FSA', lang: 'fr', type: 'group' })
    expect(read('tsv', '7\tFSA\t\\N\t', fields)).toEqual({ mention: 'FSA' })
    expect(read('tsv', '7\tFSA', fields)).toEqual({ mention: 'FSA' })
    // A tab too many would put a piece of the name into the type.
    expect(() => read('tsv', '7\tFSA\tfr\tgroup\tx', fields)).toThrow('expected 4 fields, received 5')
    expect(() => read('tsv', '7', fields)).toThrow('expected 4 fields, received 1')
  })

  it.each<[From, string | Buffer, string]>([
    ['lines', Buffer.from([0x46, 0xff]), 'expected UTF-8'],
    ['tsv', Buffer.from([0xc3]), 'expected UTF-8'],
    ['ndjson', Buffer.from([0x22, 0xc3, 0x22]), 'expected UTF-8'],
    ['ndjson', '', 'expected a JSON object'],
    ['ndjson', 'FSA', 'expected a JSON object'],
    ['ndjson', '"FSA"', 'expected a JSON object'],
    ['ndjson', '["FSA"]', 'expected a JSON object'],
    ['ndjson', '{"name":"FSA"}', 'expected the key "mention", received "name"'],
    ['ndjson', '{"mention":7}', 'expected a text or null as "mention", received number'],
    ['ndjson', '{"mention":"FSA","type":["group"]}', 'expected a text or null as "type", received object'],
    ['ndjson', '['.repeat(100_000), 'expected a JSON object'],
  ])('%s: no question', (from, line, why) => {
    expect(() => read(from, line)).toThrow(new LineError(why))
  })
})
