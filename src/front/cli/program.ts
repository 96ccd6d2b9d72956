/** The program: parses the command line, runs one command, turns its outcome into an exit code. */
import yargs, { type Argv, type Options } from 'yargs'
import { nearest } from '../nearest.ts'
import { type Command, type CommandGroup, UsageError } from './command.ts'
import { batchCommand } from './commands/batch.ts'
import { compareCommand } from './commands/compare.ts'
import { completionCommand, type Shell } from './commands/completion.ts'
import { dictionaryGroup } from './commands/dictionary.ts'
import { evaluateCommand } from './commands/evaluate.ts'
import { pipeCommand } from './commands/pipe.ts'
import { resolveCommand } from './commands/resolve.ts'
import { readConfig } from './config.ts'
import { loadCore } from './core.ts'
import { type Flag, type Flags, readFlags } from './flags.ts'
import { commandHelp, groupHelp, shortHelp } from './help.ts'
import { EXIT, type Io } from './io.ts'
import { report } from './report.ts'
import { version } from './version.ts'

const COMMANDS: readonly (Command | CommandGroup)[] = [
  resolveCommand,
  batchCommand,
  pipeCommand,
  compareCommand,
  evaluateCommand,
  dictionaryGroup,
  completionCommand(printCompletion),
]

const PARSING = {
  'boolean-negation': false,
  'camel-case-expansion': false,
  'dot-notation': false,
  'greedy-arrays': false,
  'parse-numbers': false,
  'parse-positional-numbers': false,
}

/** yargs names the words that are no flags `_`; those after the command's name are its arguments. */
interface Parsed {
  [flag: string]: unknown
  _: readonly (string | number)[]
}

/** @returns the exit code */
export async function runProgram(args: readonly string[], io: Io): Promise<number> {
  let path: readonly string[] = []
  let exitCode: number = EXIT.ok
  const act = async (words: readonly string[], action: () => Promise<number>): Promise<void> => {
    path = words
    exitCode = await action()
  }
  const program = yargs([...args])
    .scriptName('kunya')
    .locale('en')
    .parserConfiguration(PARSING)
    .strictOptions()
    .help(false)
    .version(version())
    .option('help', { type: 'boolean', alias: 'h' })
    .exitProcess(false)
    .fail((message, error) => {
      throw error ?? new UsageError(message)
    })
  addCommands(program, COMMANDS, [], act, io)
  path = commandWords(args)
  try {
    await program.parseAsync()
    return exitCode
  } catch (error) {
    return report(await inWords(error, args), path, io)
  }
}

type Act = (words: readonly string[], action: () => Promise<number>) => Promise<void>

function addCommands(
  program: Argv,
  commands: readonly (Command | CommandGroup)[],
  above: readonly string[],
  act: Act,
  io: Io,
): void {
  for (const command of commands) {
    const words = [...above, command.name]
    if ('commands' in command) {
      program.command(command.name, command.describe, level => addCommands(level, command.commands, words, act, io))
      continue
    }
    const options = Object.fromEntries(Object.entries(command.flags).map(([name, flag]) => [name, yargsOption(flag)]))
    program.command(
      command.name,
      command.describe,
      level => level.options(options),
      given => act(words, () => runCommand(command, words, given, io)),
    )
  }
  program.command(
    '$0',
    false,
    level => level,
    given => act(above, () => withoutCommand(commands, above, given, io)),
  )
}

const yargsOption = (flag: Flag): Options => ({
  describe: flag.describe,
  type: flag.kind === 'yes' ? 'boolean' : 'string',
  ...(flag.kind === 'list' && { array: true }),
  ...(flag.kind !== 'yes' && { requiresArg: true }),
  ...(flag.alias !== undefined && { alias: flag.alias }),
})

async function runCommand(command: Command, words: readonly string[], given: Parsed, io: Io): Promise<number> {
  if (given['help']) {
    const { DEFAULTS } = await loadCore()
    await io.out(commandHelp(command, ['kunya', ...words.slice(0, -1)].join(' '), { ...DEFAULTS }))
    return EXIT.ok
  }
  const config = readConfig(process.cwd(), Object.keys(allFlags(COMMANDS)))
  const values = readFlags(command.flags, given, config)
  return command.run(given._.slice(words.length).map(String), values, io)
}

function allFlags(commands: readonly (Command | CommandGroup)[]): Flags {
  return Object.assign(
    {},
    ...commands.map(command => ('commands' in command ? allFlags(command.commands) : command.flags)),
  )
}

/** No command, or one that there is not. */
async function withoutCommand(
  commands: readonly (Command | CommandGroup)[],
  above: readonly string[],
  given: Parsed,
  io: Io,
): Promise<number> {
  const word = given._[above.length]
  if (word !== undefined && word !== 'help') throw new UsageError(await unknownCommand(String(word), commands))
  const group = COMMANDS.find(command => command.name === above[0])
  if (!group || !('commands' in group)) {
    await io.out(shortHelp(COMMANDS))
    return EXIT.ok
  }
  if (!given['help']) throw new UsageError(`give one of ${commands.map(({ name }) => name).join(', ')}`)
  await io.out(groupHelp(group))
  return EXIT.ok
}

async function unknownCommand(word: string, commands: readonly (Command | CommandGroup)[]): Promise<string> {
  const names = commands.map(({ name }) => name)
  const best = await nearest(word, names)
  return `unknown command "${word}": ${best === undefined ? `expected one of ${names.join(', ')}` : `did you mean ${best}?`}`
}

/** The command that the arguments begin with, before yargs has looked at them. */
const commandWords = ([first]: readonly string[]): readonly string[] =>
  COMMANDS.some(({ name }) => name === first) && first !== undefined ? [first] : []

/** What yargs says of flags, in our words. */
async function inWords(error: unknown, args: readonly string[]): Promise<unknown> {
  if (!(error instanceof Error)) return error
  const unknown = /^Unknown arguments?: ([^,]+)/.exec(error.message)?.[1]
  if (unknown !== undefined) {
    const best = await nearest(
      unknown,
      Object.keys(allFlags(COMMANDS.filter(({ name }) => name === commandWords(args)[0]))),
    )
    return new UsageError(`unknown flag --${unknown}${best === undefined ? '' : `: did you mean --${best}?`}`)
  }
  const bare = /^Not enough arguments following: (.+)/.exec(error.message)?.[1]
  return bare === undefined ? error : new UsageError(`--${bare} needs a value`)
}

/** yargs takes the shell from SHELL when it is made. */
function printCompletion(shell: Shell): void {
  process.env['SHELL'] = shell
  yargs().scriptName('kunya').showCompletionScript()
}
