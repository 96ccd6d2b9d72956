/** A place in a source file; line and column count from 1. */
export interface Position {
  file: string
  line: number
  column: number
}

/** One problem found in data. Data never throws inside the library: its problems are values with a position. */
export interface Issue {
  /** Stable kebab-case word for programs, e.g. `duplicate-id`. */
  code: string
  at: Position
  expected: string
  received: string
  /** `error` refuses the file, `warning` and `info` do not. Default `error`. */
  severity?: 'error' | 'warning' | 'info'
}

/** Whether it refuses the file. */
export const isError = ({ severity = 'error' }: Issue): boolean => severity === 'error'

/** `file:line:column: code: expected …, received …`, the one sentence grammar for bad data. */
export const formatIssue = ({ code, at, expected, received }: Issue): string =>
  `${at.file}:${at.line}:${at.column}: ${code}: expected ${expected}, received ${received}`

/** Thrown where a dictionary or a file to be imported can't be read: carries every problem found. */
export class DictionaryError extends Error {
  readonly issues: readonly Issue[]
  constructor(issues: readonly Issue[]) {
    super(issues.map(formatIssue).join('\n'))
    this.name = 'DictionaryError'
    this.issues = issues
  }
}

/** A value as one short piece of text for a message. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 80 ? `${text.slice(0, 77)}…` : text
}
