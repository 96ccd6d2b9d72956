/** Random delimited text, and bytes in random pieces, for property tests. */
import fc from 'fast-check'

export interface RandomCsv {
  text: string
  /** Fields as they read, without their quotes. */
  records: string[][]
  delimiter: string
}

const field = fc.string({ unit: fc.constantFrom(...'ab ,;\t|"\n\r=é-أ😀'), maxLength: 6 })

/** A field as it may be written: quoted where it must be, and sometimes where it need not be. */
const written = (text: string, delimiter: string, quoted: boolean): string => {
  const mustQuote = quoted || text.includes(delimiter) || /["\r\n]/.test(text)
  return mustQuote ? `"${text.replaceAll('"', '""')}"` : text
}

/** @param newlines  line ends that may be used, one for each record */
export const randomCsv = (newlines: readonly string[] = ['\n', '\r\n']): fc.Arbitrary<RandomCsv> =>
  fc
    .record({
      delimiter: fc.constantFrom(',', ';', '\t', '|'),
      width: fc.integer({ min: 2, max: 4 }),
      rows: fc.array(fc.array(fc.tuple(field, fc.boolean()), { minLength: 4, maxLength: 4 }), { maxLength: 6 }),
      ends: fc.array(fc.constantFrom(...newlines), { minLength: 8, maxLength: 8 }),
      hasLastNewline: fc.boolean(),
    })
    .map(({ delimiter, width, rows, ends, hasLastNewline }) => {
      const header = ['name', 'b', 'c', 'd'].slice(0, width).map(name => [name, false] as const)
      const all = [header, ...rows.map(row => row.slice(0, width))]
      const lines = all.map(row => row.map(([text, quoted]) => written(text, delimiter, quoted)).join(delimiter))
      const text = lines.map((line, index) => line + (ends[index] ?? '\n')).join('')
      return {
        delimiter,
        text: hasLastNewline ? text : text.replace(/\r?\n$/, ''),
        records: all.map(row => row.map(([cell]) => cell)),
      }
    })

/** The bytes as a stream, cut at the given sizes in turn. */
export async function* inPieces(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Buffer> {
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1
    yield bytes.subarray(at, at + size)
    at += size
  }
}

export const pieceSizes: fc.Arbitrary<number[]> = fc.array(fc.integer({ min: 1, max: 9 }), {
  minLength: 1,
  maxLength: 5,
})
