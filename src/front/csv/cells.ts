/** Single cells: quoting in the file's dialect, and the beginnings that a spreadsheet would run as a formula. */

/** The cell as the dialect writes it: quoted only where it must be. */
export function quoteCell(cell: string, delimiter: string): string {
  const mustQuote = cell.includes(delimiter) || /["\r\n]/.test(cell)
  return mustQuote ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** First characters of a cell that spreadsheets take for a formula (OWASP, CSV injection). */
export const RISKY = '=+-@\t\r'
const isRisky = Uint8Array.from({ length: 128 }, (_, byte) => Number(RISKY.includes(String.fromCharCode(byte))))

export const startsFormula = (firstByte: number | undefined): boolean => isRisky[firstByte as number] === 1

/** A leading apostrophe makes spreadsheets read the cell as text. */
export const escapeFormula = (cell: string): string => (startsFormula(cell.charCodeAt(0)) ? `'${cell}` : cell)
