/** Chosen fields of every row, for readers that pass nothing through. */
import { type Choice, columnIndex } from './columns.ts'
import type { CsvFile } from './read.ts'
import { fieldText } from './scan.ts'

/** @param take  gets the chosen fields of each row, in the order of the choices */
export async function readFields(
  csv: CsvFile,
  choices: readonly Choice[],
  take: (fields: string[]) => void,
): Promise<void> {
  const columns: number[] = []
  for (const choice of choices) columns.push(await columnIndex(choice, csv.header, csv.columns))
  await csv.read(
    ({ kind, bytes, span }) => {
      if (kind === 'row') take(columns.map(column => fieldText(bytes, span, column)))
    },
    async () => {},
  )
}
