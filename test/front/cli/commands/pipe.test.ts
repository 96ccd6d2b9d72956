import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { kunya, NAMES } from '../../kunya.ts'

const pipe = (input: string | Buffer, ...args: string[]): ReturnType<typeof kunya> =>
  kunya(['pipe', '-d', NAMES, ...args], { input })

const ALPHA = 'match\ttest:alpha\tJaysh Alpha\tgroup\t1\tJaysh Alpha'
const NONE = 'none\t\\N\t\\N\t\\N\t\\N\t\\N'
const NULL = '\\N\t\\N\t\\N\t\\N\t\\N\t\\N'
const ERROR = 'error\t\\N\t\\N\t\\N\t\\N\t\\N'

describe('kunya pipe', () => {
  it('answers one line for each line, whatever it holds', async () => {
    const input = Buffer.concat([
      Buffer.from('Jaysh Alpha\nJaysh Alpha\r\n\n\\N\n\0\n'),
      Buffer.from([0xff, 0xfe, 0x0a]),
      Buffer.from(`${'x'.repeat(10_000_000)}\n\t\t\nJaysh Alpha`),
    ])
    const { code, out, err } = await pipe(input)
    expect(out.split('\n')).toEqual([ALPHA, ALPHA, NONE, NULL, NONE, ERROR, ERROR, NONE, ALPHA, ''])
    expect(err).toBe('kunya: 2 distinct lines answered with an error, first line 6: expected UTF-8\n')
    expect(code).toBe(0)
  })

  it('answers nothing to nothing', async () => {
    expect(await pipe('')).toEqual({ code: 0, out: '', err: '' })
  })

  it('reads TSV with hints and writes behind it', async () => {
    const input = '7\tgroup\tBetaville\n8\tplace\tBetaville\n9\tgrope\tJaysh\\tAlpha\n'
    const { out, err } = await pipe(input, '--from', 'tsv', '--fields', '_,type,mention', '--keep')
    expect(
      out
        .split('\n')
        .slice(0, -1)
        .map(line => line.split('\t').slice(0, 6)),
    ).toEqual([
      ['7', 'group', 'Betaville', 'match', 'test:beta-group', 'Betaville'],
      ['8', 'place', 'Betaville', 'match', 'test:beta-town', 'Betaville'],
      ['9', 'grope', 'Jaysh\\tAlpha', 'match', 'test:alpha', 'Jaysh Alpha'],
    ])
    expect(err).toBe('kunya: 1 distinct line with an unknown type: ignored it there\n')
  })

  it('reads and writes NDJSON', async () => {
    const input =
      '{"mention":"Jaysh Alpha"}\n{"mention":"Betaville","type":"place"}\n{"mention":"\\u0000"}\nnonsense\n{}\n'
    const { code, out } = await pipe(input, '--from', 'ndjson', '--to', 'ndjson', '--quiet')
    const answers = out
      .split('\n')
      .slice(0, -1)
      .map(line => JSON.parse(line))
    expect(answers.map(({ mention, decision, id }) => [mention, decision, id])).toEqual([
      ['Jaysh Alpha', 'match', 'test:alpha'],
      ['Betaville', 'match', 'test:beta-town'],
      ['\0', 'none', null],
      [null, 'error', null],
      [null, null, null],
    ])
    expect(code).toBe(0)
  })

  it('answers each chunk while its input stays open', async () => {
    const child = spawn(process.execPath, ['bin/kunya.js', 'pipe', '-d', NAMES, '--chunk-header'])
    const answer = async (chunk: string): Promise<string> => {
      child.stdin.write(chunk)
      return String((await once(child.stdout, 'data'))[0])
    }
    expect(await answer('1\nJaysh Alpha\n')).toBe(`${ALPHA}\n`)
    child.stdin.write('0\n')
    expect(await answer('2\n\\N\nJaysh Alpha\n')).toBe(`${NULL}\n${ALPHA}\n`)
    child.stdin.end()
    expect(await once(child, 'close')).toEqual([0, null])
  })

  it('ends quietly when nobody reads on', async () => {
    const child = spawn(process.execPath, ['bin/kunya.js', 'pipe', '-d', NAMES])
    const err: Buffer[] = []
    child.stderr.on('data', piece => err.push(piece))
    child.stdin.on('error', () => {}) // it may end before it has read everything
    child.stdin.write('Jaysh Alpha\n')
    await once(child.stdout, 'data')
    child.stdout.destroy()
    const feeding = setInterval(() => child.stdin.write('Jaysh Alpha\n'.repeat(1000)), 5)
    expect(await once(child, 'close')).toEqual([0, null])
    clearInterval(feeding)
    expect(Buffer.concat(err).toString()).toBe('')
  })

  it.each([
    [['--from', 'csv'], '--from: expected one of lines, tsv, ndjson, received "csv"'],
    [['--fields', 'mention'], '--fields goes with --from tsv'],
    [['--from', 'tsv', '--fields', 'mention,typ'], '--fields: expected some of mention, type, lang, _, received "typ"'],
    [['--from', 'tsv', '--fields', 'type'], '--fields: expected a field "mention" among them'],
    [['--from', 'tsv', '--fields', 'mention,lang,lang'], '--fields: "lang" stands there twice'],
    [['--under', 'result'], '--under goes with --to ndjson'],
    [['--keep'], '--keep goes with one format in and out: tsv or ndjson'],
    [['--type', 'grope'], '--type "grope": expected one of'],
    [['names.txt'], 'unexpected "names.txt"'],
  ])('refuses %j', async (args, message) => {
    const { code, out, err } = await pipe('x\n', ...args)
    expect(err).toContain(message)
    expect([code, out]).toEqual([2, ''])
  })

  it('stops at a chunk header that is none', async () => {
    const { code, err } = await pipe('Jaysh Alpha\n', '--chunk-header')
    expect(err).toBe('kunya: chunk header: expected a number of lines, received "Jaysh Alpha"\n')
    expect(code).toBe(2)
  })

  it('is told by the whole program where the short way can’t', async () => {
    expect((await pipe('Jaysh Alpha\n', '--to=tsv')).out).toBe(`${ALPHA}\n`)
    expect((await kunya(['pipe', '--help'])).out).toContain('One mention per line in')
  })
})
