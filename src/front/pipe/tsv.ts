/**
 * Tab-separated fields as ClickHouse's TabSeparated, PostgreSQL's COPY and Hive have them: a backslash stands before what would
 * end a field or a line, and `\N` alone is null.
 */

/** Byte after the backslash -> what the two stand for. */
const MEANINGS: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '0': '\0',
  '\\': '\\',
  '/': '/',
  "'": "'",
  '"': '"',
  '`': '`',
}

const ESCAPE = /\\(?:x([0-9a-fA-F]{2})|([^]))/g

/** A backslash before anything else stands for itself, as ClickHouse reads it. `\xHH` is a character below U+0100 here. */
export function readField(field: string): string | null {
  if (field === '\\N') return null
  if (!field.includes('\\')) return field
  return field.replace(ESCAPE, (whole, hex: string | undefined, sign: string | undefined) => {
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16))
    return sign === 'N' ? '' : (MEANINGS[sign as string] ?? whole)
  })
}

const SPECIAL = /[\\\t\n\r\b\f\0]/
const SPECIALS = /[\\\t\n\r\b\f\0]/g
const WRITTEN: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\b': '\\b',
  '\f': '\\f',
  '\0': '\\0',
}

export function writeField(value: string | null): string {
  if (value === null) return '\\N'
  return SPECIAL.test(value) ? value.replace(SPECIALS, sign => WRITTEN[sign] as string) : value
}
