import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { askHere } from '../../../src/front/batch/here.ts'
import type { Ask } from '../../../src/front/batch/job.ts'
import { type AppendRun, runAppend } from '../../../src/front/cli/append.ts'
import type { Io } from '../../../src/front/cli/io.ts'
import { kunya } from '../kunya.ts'
import { randomCsv } from '../random-csv.ts'

it.each([
  [['pairs.xlsx', '-o', 'out.csv'], 'pairs.xlsx'],
  [['-', '-o', 'out.parquet'], 'out.parquet'],
])('takes no file for delimited text whose name says otherwise: %j', async ([path = '', ...flags], named) => {
  const { code, err } = await kunya(['compare', '--pairs', path, '--columns', 'a,b', ...flags], { input: 'a,b\nx,y\n' })
  expect([code, err]).toEqual([2, expect.stringContaining(`${named}: is no delimited text by its name`)])
})

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kunya-'))
})

const newIo = (said: string[] = []): Io => ({
  out: async () => {},
  write: async () => {},
  err: line => void said.push(line),
  progress: () => {},
  terminal: undefined,
  stdin: async function* () {},
  stdinIsTerminal: false,
  hasColour: false,
  onInterrupt: () => {},
})

/** A cell that needs quotes in every dialect and that no input holds. */
const CELL = '§K,;|\t"\r\n§'
const WRITTEN = '"§K,;|\t""\r\n§"'

const askLate: Ask = async lists => {
  await new Promise(resolve => setTimeout(resolve, lists.length % 3))
  return askHere(() => ({ cells: [CELL], tags: ['match'] }))(lists)
}

interface Given {
  encoding?: string
  delimiter?: string
  hasHeader?: boolean
  ahead?: number
}

const newRun = ({ encoding, delimiter, hasHeader = true, ahead = 0 }: Given): AppendRun => ({
  path: join(folder, 'in.csv'),
  values: {
    output: join(folder, 'out.csv'),
    'no-clobber': false,
    prefix: undefined,
    'escape-formulas': false,
    delimiter,
    encoding,
    'no-header': !hasHeader,
    quiet: false,
  },
  job: async () => ({
    questions: [{ choices: [{ flag: '--column', wanted: '1' }], added: [CELL] }],
    counted: 1,
    ask: askLate,
    ahead,
  }),
  one: 'name',
  resuming: { isResume: false, options: {}, dictionaries: [] },
})

/** Mishaps of real files, each at some place. */
const mishap = fc.oneof(
  { weight: 3, arbitrary: fc.constant((text: string) => text) },
  fc.nat().map(at => (text: string) => cut(text, at, '')),
  fc.tuple(fc.nat(), fc.constantFrom('"', ',', ';', '\t', '|', '\n', '\r', '\r\n', '\n\n', '\0', '\uFEFF', '=')).map(
    ([at, sign]) =>
      (text: string) =>
        cut(text, at, sign),
  ),
  fc.nat().map(at => (text: string) => cut(text, at, 'é'.repeat(150_000))),
  fc.nat().map(at => (text: string) => text.slice(0, at % (text.length + 1))),
)

/** Puts something in the place of a character. */
function cut(text: string, at: number, put: string): string {
  const place = at % (text.length + 1)
  return text.slice(0, place) + put + text.slice(place + 1)
}

const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const

function encoded(text: string, encoding: (typeof ENCODINGS)[number]): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text)
  if (encoding === 'windows-1252') return Buffer.from(text, 'latin1')
  const little = Buffer.from(text, 'utf16le')
  return encoding === 'utf-16be' ? little.swap16() : little
}

/** Every file ends as it began, or the run ends with one clear line and no output. */
describe('runAppend', () => {
  it('loses nothing of any file: without the added cells its output is its input', async () => {
    const ends = fc.constantFrom(['\n'], ['\r\n'], ['\r'], ['\n', '\r\n'], ['\n', '\r'])
    const file = ends.chain(newlines =>
      fc.record({
        csv: randomCsv(newlines),
        mishaps: fc.array(mishap, { maxLength: 2 }),
        encoding: fc.constantFrom(...ENCODINGS),
        hasMark: fc.boolean(),
        badByte: fc.option(fc.tuple(fc.nat(), fc.constantFrom(0x00, 0x81, 0xc3, 0xd8, 0xff)), { freq: 6 }),
        isGuessed: fc.boolean(),
        hasHeader: fc.boolean(),
        ahead: fc.constantFrom(0, 2),
      }),
    )
    let finished = 0
    const property = fc.asyncProperty(
      file,
      async ({ csv, mishaps, encoding, hasMark, badByte, isGuessed, ...given }) => {
        const text = mishaps.reduce((done, change) => change(done), csv.text)
        const input = Buffer.from(encoded((hasMark ? '\uFEFF' : '') + text, encoding))
        if (badByte && input.length > 0) input[badByte[0] % input.length] = badByte[1]
        writeFileSync(join(folder, 'in.csv'), input)
        const said: string[] = []
        const failure = await runAppend(
          newRun({ ...given, encoding, ...(!isGuessed && { delimiter: csv.delimiter }) }),
          newIo(said),
        ).then(
          () => undefined,
          (error: Error) => error,
        )
        if (failure) {
          expect(failure.message).toMatch(/^(.*in\.csv: |--column "1": )[^\n]+$/)
          expect(readdirSync(folder)).toEqual(['in.csv'])
          return
        }
        finished++
        expect(readdirSync(folder).sort()).toEqual(['in.csv', 'out.csv'])
        const delimiter = /delimiter (TAB|"(.)")/.exec(said[0] ?? '')
        const sign = delimiter?.[1] === 'TAB' ? '\t' : (delimiter?.[2] ?? '')
        const output = readFileSync(join(folder, 'out.csv'))
        const added = encoded(sign + WRITTEN, encoding)
        expect(without(output, added).equals(input)).toBe(true)
        rmSync(join(folder, 'out.csv'))
      },
    )
    await fc.assert(property, { numRuns: 600 })
    expect(finished).toBeGreaterThan(200) // it is no proof that everything is refused
  }, 300_000)

  it('puts the added cells at the end of each record, as csv-parse reads it', async () => {
    const property = fc.asyncProperty(randomCsv(['\n']), async ({ text, records, delimiter }) => {
      writeFileSync(join(folder, 'in.csv'), text)
      await runAppend(newRun({ delimiter }), newIo())
      const read: string[][] = parse(readFileSync(join(folder, 'out.csv')), { delimiter, record_delimiter: '\n' })
      expect(read).toEqual(records.map(record => [...record, CELL]))
    })
    await fc.assert(property, { numRuns: 300 })
  })
})

function without(bytes: Buffer, added: Buffer): Buffer {
  const pieces: Buffer[] = []
  let from = 0
  for (let at = bytes.indexOf(added); at >= 0; at = bytes.indexOf(added, from)) {
    pieces.push(bytes.subarray(from, at))
    from = at + added.length
  }
  return Buffer.concat([...pieces, bytes.subarray(from)])
}
