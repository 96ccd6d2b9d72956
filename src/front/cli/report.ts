/** What went wrong, for people. */
import { UsageError } from './command.ts'
import { EXIT, type Io } from './io.ts'
import { printable } from './table.ts'

/** One line on stderr for each problem, never a stack trace unless KUNYA_DEBUG is set. */
export function report(error: unknown, path: readonly string[], io: Io): number {
  if (!(error instanceof Error)) throw error
  if ('code' in error && error.code === 'EPIPE') return EXIT.ok
  const lines = error.message.split('\n').map(printable)
  if ('issues' in error) {
    for (const line of lines) io.err(line)
    const outcome = path.at(-1) === 'import' ? 'nothing was imported' : 'no dictionary was opened'
    io.err(`kunya: ${lines.length} problem${lines.length === 1 ? '' : 's'}: ${outcome}`)
  } else for (const line of lines) io.err(`kunya: ${line}`)
  const isUsage = error instanceof UsageError || error.name === 'YError'
  if (isUsage) io.err(`Try: ${['kunya', ...path, '--help'].join(' ')}`)
  if (process.env['KUNYA_DEBUG']) io.err(error.stack ?? '')
  return EXIT.error
}
