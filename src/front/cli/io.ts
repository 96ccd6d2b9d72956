/** The world as a command sees it: text in and out, and nothing else. */
import { isatty } from 'node:tty'
import type { Output } from '../csv/output.ts'

export interface Io {
  /** One line of data. */
  out(line: string): Promise<void>
  /** Data as bytes; resolves when they are on their way, so that the buffer may be used again. */
  write(bytes: Uint8Array): Promise<void>
  /** One line for people. */
  err(line: string): void
  /** A line that the next one overwrites; shown on terminals only. */
  progress(line: string): void
  /** Where a progress bar may be drawn: stderr when that is a terminal. */
  terminal: NodeJS.WriteStream | undefined
  /** Read lazily: touching stdin keeps a process alive. */
  stdin(): AsyncIterable<Buffer>
  stdinIsTerminal: boolean
  hasColour: boolean
  /** To be done on Ctrl-C, in this order. */
  onInterrupt(action: Output['discard']): void
}

/** As ripgrep: found, not found, failed. */
export const EXIT = { ok: 0, unresolved: 1, error: 2, interrupted: 130, terminated: 143 } as const

interface ProcessIo {
  io: Io
  /** What was registered to be done on Ctrl-C. */
  undo: readonly (() => void)[]
  /** Lets go of stdin, which would keep the process alive. */
  close(): void
}

export function processIo(process: NodeJS.Process): ProcessIo {
  const undo: (() => void)[] = []
  const { stdout, stderr, env } = process
  let isProgressing = false
  let isReading = false
  const write = (text: string | Uint8Array): Promise<void> =>
    new Promise((resolve, reject) => {
      stdout.write(text, error => (error ? reject(error) : resolve()))
    })
  const clear = (): void => {
    if (isProgressing) stderr.write('\r\x1b[K')
    isProgressing = false
  }
  const io: Io = {
    out: line => write(`${line}\n`),
    write,
    err(line) {
      clear()
      stderr.write(`${line}\n`)
    },
    progress(line) {
      if (!stderr.isTTY) return
      stderr.write(`\r${line}\x1b[K`)
      isProgressing = true
    },
    terminal: stderr.isTTY ? stderr : undefined,
    stdin() {
      isReading = true
      return process.stdin
    },
    stdinIsTerminal: isatty(0),
    hasColour: stdout.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
    onInterrupt: action => undo.push(action),
  }
  return { io, undo, close: () => void (isReading && process.stdin.destroy()) }
}

/** Lines of a stream without their line ends; only LF ends a line. */
export async function* lines(source: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of source) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = parts.pop() ?? ''
    for (const part of parts) yield part.replace(/\r$/, '')
  }
  rest += decoder.decode()
  if (rest !== '') yield rest.replace(/\r$/, '')
}
