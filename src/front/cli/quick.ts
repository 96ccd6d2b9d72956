/**
 * The short way for a plain `kunya resolve NAME…` or `kunya pipe`: loading yargs takes longer than the answer. Whatever is not plain
 * (help, a configuration file, a flag that is unknown or given twice, a value that looks like a flag) goes to yargs.
 */
import type { Command } from './command.ts'
import { pipeCommand } from './commands/pipe.ts'
import { resolveCommand } from './commands/resolve.ts'
import { findConfig } from './config.ts'
import { type Flags, readFlags } from './flags.ts'
import type { Io } from './io.ts'
import { report } from './report.ts'

const QUICK: readonly Command[] = [resolveCommand, pipeCommand]

export interface Plain {
  given: readonly string[]
  flags: Readonly<Record<string, unknown>>
}

/** The arguments of a command as yargs would read them, or nothing when that takes yargs to tell. */
export function readPlainly(args: readonly string[], known: Flags): Plain | undefined {
  const given: string[] = []
  const flags: Record<string, unknown> = {}
  const aliases = new Map(
    Object.entries(known).flatMap(([name, { alias }]) => (alias === undefined ? [] : [[`-${alias}`, name]])),
  )
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] as string
    if (arg === '-' || !arg.startsWith('-')) {
      given.push(arg)
      continue
    }
    const name = aliases.get(arg) ?? (arg.startsWith('--') ? arg.slice(2) : '')
    const flag = Object.hasOwn(known, name) ? known[name] : undefined
    if (flag === undefined || (flag.kind !== 'list' && name in flags)) return undefined
    if (flag.kind === 'yes') {
      flags[name] = true
      if (args[at + 1] === 'true' || args[at + 1] === 'false') return undefined
      continue
    }
    const value = args[++at]
    if (value === undefined || value.startsWith('-') || value === '') return undefined
    flags[name] = flag.kind === 'list' ? [...((flags[name] as string[] | undefined) ?? []), value] : value
  }
  return { given, flags }
}

/** @returns the exit code, or nothing when the whole program must read the command line */
export async function runQuickly([name, ...rest]: readonly string[], io: Io): Promise<number | undefined> {
  const command = QUICK.find(candidate => candidate.name === name)
  if (!command || findConfig(process.cwd()) !== undefined) return undefined
  const plain = readPlainly(rest, command.flags)
  if (!plain || (plain.given.length === 0 && command === resolveCommand)) return undefined
  try {
    return await command.run(plain.given, readFlags(command.flags, plain.flags, {}), io)
  } catch (error) {
    return report(error, [command.name], io)
  }
}
