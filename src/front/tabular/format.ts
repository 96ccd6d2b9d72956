/** What a file is, by its name: `reports.csv.gz` is delimited text, compressed. */

/** `text` is delimited text: CSV, TSV and whatever else has no ending of its own. */
export const FORMATS = ['text', 'ndjson', 'xlsx', 'parquet'] as const
export type Format = (typeof FORMATS)[number]

export const COMPRESSIONS = { '.gz': 'gzip', '.zst': 'zstd' } as const
export type Compression = (typeof COMPRESSIONS)[keyof typeof COMPRESSIONS]

export interface FileFormat {
  format: Format
  compression: Compression | undefined
}

/** @param path  `-` and undefined are stdin and stdout: plain text */
export function formatOf(path: string | undefined): FileFormat {
  const name = (path ?? '').toLowerCase()
  const packed = Object.entries(COMPRESSIONS).find(([ending]) => name.endsWith(ending))
  const inner = packed ? name.slice(0, -packed[0].length) : name
  return { format: innerFormat(inner), compression: packed?.[1] }
}

function innerFormat(name: string): Format {
  if (name.endsWith('.xlsx') || name.endsWith('.xlsm')) return 'xlsx'
  if (name.endsWith('.parquet')) return 'parquet'
  return /\.(ndjson|jsonl)$/.test(name) ? 'ndjson' : 'text'
}
