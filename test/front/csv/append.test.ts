import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askHere } from '../../../src/front/batch/here.ts'
import type { Answer, Question } from '../../../src/front/batch/job.ts'
import type { Tally } from '../../../src/front/batch/tally.ts'
import { type AppendJob, appendColumns, type Past } from '../../../src/front/csv/append.ts'
import { openCsv } from '../../../src/front/csv/read.ts'
import { inPieces, pieceSizes, randomCsv } from '../random-csv.ts'

/** A job of one question, answered in place. */
type SmallJob = Question &
  Pick<AppendJob, 'counted' | 'escapeFormulas' | 'past' | 'written'> & { answer(fields: readonly string[]): Answer }

const JOB: SmallJob = {
  choices: [{ flag: '--column', wanted: '1' }],
  counted: 1,
  added: ['new'],
  escapeFormulas: false,
  answer: ([name = '']) => ({ cells: [`<${name.length}>`], tags: ['seen'] }),
}

async function append(
  input: Buffer,
  {
    job = {},
    sizes = [7],
    delimiter,
    encoding,
    hasHeader = true,
    onWrite = () => {},
  }: {
    job?: Partial<SmallJob>
    sizes?: readonly number[]
    delimiter?: string
    encoding?: string
    hasHeader?: boolean
    onWrite?: (bytes: number) => void
  } = {},
): Promise<{ output: Buffer; tally: Tally }> {
  const csv = await openCsv({ path: '-', stdin: () => inPieces(input, sizes), delimiter, encoding, hasHeader })
  const blocks: Buffer[] = []
  const write = async (bytes: Uint8Array): Promise<void> => {
    blocks.push(Buffer.from(bytes))
    onWrite(bytes.length)
  }
  const { choices, added, answer, ...rest } = { ...JOB, ...job }
  const asked = { questions: [{ choices, added }], ask: askHere(answer), ahead: 0 }
  const tally = await appendColumns(csv, { write, finish: async () => {}, discard: () => {} }, { ...rest, ...asked })
  return { output: Buffer.concat(blocks), tally }
}

const appendText = async (text: string, options?: Parameters<typeof append>[1]): Promise<string> =>
  (await append(Buffer.from(text), options)).output.toString()

describe('appendColumns', () => {
  it('passes every input byte through, whatever the line ends, quoting, BOM and pieces', async () => {
    const property = fc.asyncProperty(
      randomCsv(),
      pieceSizes,
      fc.boolean(),
      fc.constantFrom('utf-8', 'utf-16le', 'utf-16be'),
      async ({ text, records, delimiter }, sizes, hasMark, encoding) => {
        const bytes = encoded((hasMark ? '\uFEFF' : '') + text, encoding)
        const { output } = await append(bytes, { sizes, delimiter, encoding })
        const added = output.length - bytes.length
        const decoded = new TextDecoder(encoding, { ignoreBOM: true }).decode(output)
        const sign = delimiter === '|' ? '\\|' : delimiter
        const without = decoded.replace(new RegExp(`${sign}(new|<\\d+>)(?=\\r?\\n|$)`, 'g'), '')
        expect(encoded(without, encoding)).toEqual(bytes)
        expect(added).toBeGreaterThanOrEqual(records.length * 4)
      },
    )
    await fc.assert(property)
  })

  it('goes on from any block of an earlier run as if there had been none', async () => {
    const property = fc.asyncProperty(randomCsv(), pieceSizes, fc.nat(), async ({ text, delimiter }, sizes, at) => {
      const bytes = Buffer.from(`\uFEFF${text}`)
      const answer = ([name = '']: readonly string[]): Answer => ({ cells: [`=${name}`], tags: [`${name.length}`] })
      const stops: { past: Past; bytes: number }[] = []
      let size = 0
      const written = (past: Past): void => void stops.push({ past, bytes: size })
      const whole = await append(bytes, {
        sizes,
        delimiter,
        job: { answer, written },
        onWrite: block => (size += block),
      })
      const stop = stops[at % stops.length]
      if (!stop || stop.past.records === 0) return
      const rest = await append(bytes, { sizes: [5], delimiter, job: { answer, past: stop.past } })
      expect(Buffer.concat([whole.output.subarray(0, stop.bytes), rest.output]).equals(whole.output)).toBe(true)
      const { rows, distinct, risky, blankLines, tags } = whole.tally
      expect(rest.tally).toMatchObject({ rows, distinct, risky, blankLines, tags })
    })
    await fc.assert(property, { numRuns: 300 })
  })

  it('answers any bytes with an output or with one clear line', async () => {
    const bytes = fc.array(fc.constantFrom(0x22, 0x2c, 0x3b, 0x09, 0x0a, 0x0d, 0x61, 0xc3, 0xa9, 0xff, 0xfe, 0), {
      maxLength: 30,
    })
    const property = fc.asyncProperty(bytes, pieceSizes, fc.boolean(), async (given, sizes, hasHeader) => {
      const input = Buffer.from(given)
      try {
        const { output } = await append(input, { sizes, hasHeader })
        expect(output.length).toBeGreaterThanOrEqual(input.length)
      } catch (error) {
        expect((error as Error).message).toMatch(/^(stdin: |--column "1": )[^\n]+$/)
      }
    })
    await fc.assert(property, { numRuns: 1000 })
  })

  it('keeps each line end, and none at the end of the file', async () => {
    expect(await appendText('a,b\r\nx,y\nz,')).toBe('a,b,new\r\nx,y,<1>\nz,,<1>')
  })

  it('passes blank lines through where there are several columns, and counts them', async () => {
    const { output, tally } = await append(Buffer.from('a,b\n\nx,y\n\n'))
    expect(output.toString()).toBe('a,b,new\n\nx,y,<1>\n\n')
    expect(tally).toMatchObject({ rows: 1, blankLines: 2 })
  })

  it('takes a blank line in a file of one column for an empty name', async () => {
    expect(await appendText('a\nx\n\ny')).toBe('a,new\nx,<1>\n,<0>\ny,<1>')
  })

  it('quotes new cells in the dialect of the file', async () => {
    const answer = (): { cells: string[]; tags: string[] } => ({ cells: ['x;"y"', 'a,b'], tags: [] })
    expect(await appendText('a;b\n1;2', { job: { answer, added: ['n', 'm'] } })).toBe('a;b;n;m\n1;2;"x;""y""";a,b')
  })

  it('answers each distinct list of fields once, and counts rows by tag', async () => {
    const asked: string[] = []
    const answer = (fields: readonly string[]): { cells: string[]; tags: string[] } => {
      asked.push(fields.join('/'))
      return { cells: [''], tags: [fields[0] ?? ''] }
    }
    const choices = [
      { flag: '--column', wanted: 'a' },
      { flag: '--type-column', wanted: 'b' },
    ]
    const text = Buffer.from('a,b\nx,1\nx,1\nx,2\n"x",1\n')
    const { tally } = await append(text, { job: { answer, choices } })
    expect((await append(text, { job: { answer, choices, counted: 2 } })).tally.distinct).toBe(2)
    expect(asked).toEqual(['x/1', 'x/2', 'x/1', 'x/2'])
    expect(tally).toMatchObject({ rows: 4, distinct: 1, hasForgotten: false, tags: new Map([['x', 4]]) })
  })

  it('counts cells that spreadsheets run, or escapes them in old and new columns alike', async () => {
    const text = 'a,b\n=1,"@x"\n+,\'-\n'
    const answer = (): { cells: string[]; tags: string[] } => ({ cells: ['-n'], tags: [] })
    expect((await append(Buffer.from(text), { job: { answer } })).tally.risky).toBe(5)
    const job = { answer, escapeFormulas: true }
    expect(await appendText(text, { job })).toBe("a,b,new\n'=1,\"'@x\",'-n\n'+,'-,'-n\n")
  })

  it('writes in the encoding of the input and counts what it lacks', async () => {
    const input = Buffer.from('a,b\n\xe9,\x80\n', 'latin1')
    const answer = ([name = '']: readonly string[]): { cells: string[]; tags: string[] } => ({
      cells: [`${name}أ`],
      tags: [],
    })
    const { output, tally } = await append(input, { encoding: 'windows-1252', job: { answer } })
    expect(output).toEqual(Buffer.from('a,b,new\n\xe9,\x80,\xe9?\n', 'latin1'))
    expect(tally.lacking).toBe(1)
  })

  it.each([
    [
      'a missing column',
      'name,b\n1,2\n',
      { choices: [{ flag: '--column', wanted: 'nam' }] },
      /"nam": no such column, did you mean "name"\?; there are: name, b$/,
    ],
    [
      'a name that stands twice',
      'a,b,a\n',
      { choices: [{ flag: '--column', wanted: 'a' }] },
      /2 columns have this name: give the number, 1 and 3/,
    ],
    ['a new column that exists', 'new,b\n', {}, /has the column new already: .*--prefix/],
  ])('refuses %s before it writes', async (_, text, job, message) => {
    await expect(append(Buffer.from(text), { job })).rejects.toThrow(message)
  })

  it('refuses encodings that do not come back unchanged', async () => {
    await expect(append(Buffer.from('a,b\n'), { encoding: 'shift_jis' })).rejects.toThrow(/shift_jis can be read but/)
  })
})

function encoded(text: string, encoding: string): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text)
  const little = Buffer.from(text, 'utf16le')
  return encoding === 'utf-16be' ? little.swap16() : little
}
