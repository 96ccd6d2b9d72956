/** What a command is: text, flags, run. */
import type { Flags, Values } from './flags.ts'
import type { Io } from './io.ts'

export interface Example {
  line: string
  does: string
}

export interface Command {
  name: string
  /** Positionals as people read them, e.g. `<names..>`. */
  takes: string
  describe: string
  examples: readonly Example[]
  /** Further lines of its help. */
  notes?: readonly string[]
  flags: Flags
  /** @returns the exit code */
  run(given: readonly string[], values: Values<Flags>, io: Io): Promise<number>
}

/** Commands below a command, e.g. `dictionary list`. */
export interface CommandGroup {
  name: string
  describe: string
  commands: readonly Command[]
}

interface Definition<T extends Flags> extends Omit<Command, 'flags' | 'run'> {
  flags: T
  run(given: readonly string[], values: Values<T>, io: Io): Promise<number>
}

/** Ties the values that `run` gets to the flags that the command declares. */
export function defineCommand<const T extends Flags>(definition: Definition<T>): Command {
  return definition as unknown as Command
}

/** A mistake in the arguments: the message is followed by a pointer to --help. */
export class UsageError extends Error {}

/** @throws {UsageError} unless exactly the named positionals are given */
export function positionals(given: readonly string[], names: readonly string[]): readonly string[] {
  const missing = names[given.length]
  if (missing !== undefined) throw new UsageError(`missing <${missing}>`)
  if (given.length > names.length) throw new UsageError(`unexpected "${given[names.length]}"`)
  return given
}
