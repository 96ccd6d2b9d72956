import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ANSWERED, answerBytes, answerOf, errorAnswer, keptBytes, nullAnswer } from '../../../src/front/pipe/answer.ts'
import type { Alias, Candidate, Evidence } from '../../../src/index.ts'

const evidence: Evidence = { step: 'listed', pairs: [], notes: [] }
const alias: Alias = { name: 'Alpha\tArmy' }
const candidate: Candidate = { id: 'a:1', name: 'Jaysh Alpha', type: 'group', score: 0.12345, alias, evidence }
const entity = { id: 'a:1', type: 'group', name: 'Jaysh Alpha', aliases: [alias] }
const match = answerOf({
  decision: 'match',
  mention: 'm',
  entity,
  score: 0.98765,
  alias,
  evidence,
  candidates: [candidate],
})
const review = answerOf({ decision: 'review', mention: 'm', because: 'low-score', candidates: [candidate] })
const none = answerOf({ decision: 'none', mention: 'm', candidates: [] })

const tsv = (answer: typeof match): string => answerBytes(answer, 'tsv', undefined).toString()
const json = (answer: typeof match, under?: string): unknown =>
  JSON.parse(answerBytes(answer, 'ndjson', under).toString())

describe('answers', () => {
  it('are six fields in TSV', () => {
    expect(ANSWERED).toEqual(['decision', 'id', 'name', 'type', 'score', 'alias'])
    expect(tsv(match)).toBe('match\ta:1\tJaysh Alpha\tgroup\t0.988\tAlpha\\tArmy\n')
    expect(tsv(none)).toBe('none\t\\N\t\\N\t\\N\t\\N\t\\N\n')
    expect(tsv(nullAnswer)).toBe('\\N\t\\N\t\\N\t\\N\t\\N\t\\N\n')
    expect(tsv(errorAnswer('no'))).toBe('error\t\\N\t\\N\t\\N\t\\N\t\\N\n')
  })

  it('name no id for what a person must judge', () => {
    expect(tsv(review)).toBe('review\t\\N\t\\N\t\\N\t\\N\t\\N\n')
    expect(json(review)).toMatchObject({
      decision: 'review',
      id: null,
      because: 'low-score',
      candidates: [{ id: 'a:1', score: 0.123, alias: 'Alpha\tArmy' }],
    })
  })

  it('are one object in NDJSON, under a key where one is given', () => {
    const fields = { mention: 'm', decision: 'match', id: 'a:1', name: 'Jaysh Alpha', type: 'group', score: 0.988 }
    expect(json(match)).toEqual({ ...fields, alias: 'Alpha\tArmy' })
    expect(json(match, 'result')).toEqual({ result: { ...fields, alias: 'Alpha\tArmy' } })
    expect(json(errorAnswer('no'))).toMatchObject({ decision: 'error', id: null, error: 'no' })
  })
})

describe('answers behind their lines', () => {
  it('leave the bytes of TSV as they were', () => {
    const line = Buffer.from([0x37, 0x09, 0xff])
    expect(keptBytes(line, none, 'tsv', 'kunya').toString('latin1')).toBe('7\t\xff\tnone\t\\N\t\\N\t\\N\t\\N\t\\N\n')
  })

  it('leave every key of a JSON object as it was', () => {
    const object = fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue())
    fc.assert(
      fc.property(object, fc.constantFrom('', ' ', '\t '), (given, blank) => {
        const line = Buffer.from(blank + JSON.stringify(given, null, blank).replaceAll('\n', ' ') + blank)
        const kept = JSON.parse(keptBytes(line, match, 'ndjson', 'kunya').toString())
        const { kunya, ...rest } = kept
        const { kunya: _, ...expected } = JSON.parse(line.toString())
        expect(rest).toEqual(expected)
        expect(kunya).toMatchObject({ decision: 'match', id: 'a:1' })
      }),
    )
    const long = keptBytes(Buffer.from('{"n":12345678901234567890}'), none, 'ndjson', 'k').toString()
    expect(long).toMatch(/^\{"n":12345678901234567890,"k":\{"decision":"none",.*\}\}\n$/)
  })

  it.each(['', 'null', '[{}]', '{"a":', '}', '{', 'x}'])('replace %j, which can’t hold them', line => {
    const answer = line === 'null' ? nullAnswer : errorAnswer('no')
    const kept = JSON.parse(keptBytes(Buffer.from(line), answer, 'ndjson', 'kunya').toString())
    expect(Object.keys(kept)).toEqual(['kunya'])
  })

  it.each(['{}', '{ }', ' {\t} '])('stand alone in %j', line => {
    const kept = JSON.parse(keptBytes(Buffer.from(line), nullAnswer, 'ndjson', 'kunya').toString())
    expect(Object.keys(kept)).toEqual(['kunya'])
  })

  it('keep an object whose mention is wrong', () => {
    const kept = keptBytes(Buffer.from('{"row":7,"mention":1}'), errorAnswer('no'), 'ndjson', 'kunya').toString()
    expect(JSON.parse(kept)).toMatchObject({ row: 7, mention: 1, kunya: { decision: 'error', error: 'no' } })
  })
})
