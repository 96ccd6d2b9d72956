/** Runs the built program, as a user would. */
import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { vi } from 'vitest'

vi.setConfig({ testTimeout: 30_000 }) // starting a process takes its time on a busy machine

export interface Outcome {
  code: number | null
  out: string
  err: string
}

const BIN = resolve('bin/kunya.js')
/** A small dictionary: `Jaysh Alpha` is one group, `Betaville` a place and a group, `Gamma Radio` a medium. */
export const NAMES: string = resolve('test/fixtures/front/names.csv')

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'kunya-'))

interface Setting {
  input?: string | Buffer
  /** Keeps stdin open after the input. */
  isOpen?: boolean
  cwd?: string
  env?: Record<string, string>
  /** Called once the program has said something on stderr. */
  onErr?: (kill: (signal: NodeJS.Signals) => void) => void
}

export function kunya(args: readonly string[], setting: Setting = {}): Promise<Outcome> {
  const { NO_COLOR: _, KUNYA_DEBUG: __, ...env } = process.env
  const child = spawn(process.execPath, [BIN, ...args], { cwd: setting.cwd, env: { ...env, ...setting.env } })
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', piece => out.push(piece))
  child.stderr.on('data', piece => err.push(piece))
  child.stderr.once('data', () => setting.onErr?.(signal => child.kill(signal)))
  child.stdin.on('error', () => {}) // the program may end before it has read everything
  child.stdin.write(setting.input ?? '')
  if (!setting.isOpen) child.stdin.end()
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', code => done({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }))
  })
}
