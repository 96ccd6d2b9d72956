/** What one line of `kunya pipe` asks. */
import { readField } from './tsv.ts'

export const FROM = ['lines', 'tsv', 'ndjson'] as const
export type From = (typeof FROM)[number]

/** What fields of TSV may hold; `_` is a field to be passed over. */
export const FIELDS = ['mention', 'type', 'lang', '_'] as const
export type Field = (typeof FIELDS)[number]

export interface Question {
  /** Null asks nothing, and is answered by null. */
  mention: string | null
  type?: string
  lang?: string
}

/** Why a line asks nothing that can be answered: for people. */
export class LineError extends Error {}

/**
 * Reads the lines of one format.
 * @param fields  of TSV; nothing: the mention stands first, what follows is not looked at
 * @throws {LineError} from the reader, on bytes that are no UTF-8 or a line that is not of the format
 */
export function questionReader(from: From, fields: readonly Field[] | undefined): (line: Buffer) => Question {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const text = (line: Buffer): string => {
    try {
      return decoder.decode(line)
    } catch {
      throw new LineError('expected UTF-8')
    }
  }
  switch (from) {
    case 'lines':
      return line => ({ mention: whole(text(line)) })
    case 'tsv':
      return line => ofFields(text(line).split('\t'), fields)
    case 'ndjson':
      return line => ofJson(text(line))
  }
}

const whole = (line: string): string | null => (line === '\\N' ? null : line)

function ofFields(cells: readonly string[], fields: readonly Field[] | undefined): Question {
  if (!fields) return { mention: readField(cells[0] as string) }
  const question: Question = { mention: null }
  const needed = fields.indexOf('mention') + 1
  if (cells.length < needed || cells.length > fields.length)
    throw new LineError(`expected ${fields.length} fields, received ${cells.length}`)
  fields.forEach((field, i) => {
    const value = i < cells.length ? readField(cells[i] as string) : null
    if (field === 'mention') question.mention = value
    else if (field !== '_' && value !== null && value !== '') question[field] = value
  })
  return question
}

function ofJson(line: string): Question {
  let given: unknown
  try {
    given = JSON.parse(line)
  } catch {
    throw new LineError('expected a JSON object')
  }
  if (given === null) return { mention: null }
  if (typeof given !== 'object' || Array.isArray(given)) throw new LineError('expected a JSON object')
  const { mention = null, type, lang, ...others } = given as Record<string, unknown>
  // Spark leaves nulls out of its JSON, so that {} is a null; but {"name":"FSA"} is a mistake.
  const [other] = Object.keys(others)
  if (!Object.hasOwn(given, 'mention') && other !== undefined)
    throw new LineError(`expected the key "mention", received ${JSON.stringify(other)}`)
  if (mention !== null && typeof mention !== 'string')
    throw new LineError(`expected a text or null as "mention", received ${typeof mention}`)
  return { mention, ...hint('type', type), ...hint('lang', lang) }
}

function hint(name: 'type' | 'lang', value: unknown): { type?: string; lang?: string } {
  if (value === undefined || value === null || value === '') return {}
  if (typeof value !== 'string') throw new LineError(`expected a text or null as "${name}", received ${typeof value}`)
  return { [name]: value }
}
