/** Help, made from the tables of the commands: examples first. */
import type { Command, CommandGroup, Example } from './command.ts'
import type { Flag, Flags } from './flags.ts'

/** Without arguments: what a newcomer needs. */
export const shortHelp = (commands: readonly (Command | CommandGroup)[]): string =>
  [
    'kunya says which entity a name means, across spellings, languages and scripts, and why.',
    '',
    '  kunya resolve "Jaïsh Ossoud Al-Charki"                 look a name up',
    '  kunya batch reports.csv --column actor -o out.csv      look a column up',
    '',
    'Commands:',
    ...inColumns(commands.map(({ name, describe }) => [name, describe])),
    '',
    'kunya <command> --help says more.',
  ].join('\n')

/**
 * @param path      words before the command's own, e.g. `kunya dictionary`
 * @param defaults  values of the flags that have one
 */
export const commandHelp = (
  { name, takes, describe, examples, notes = [], flags }: Command,
  path: string,
  defaults: Readonly<Record<string, number>>,
): string =>
  [
    describe,
    '',
    'Examples:',
    ...inColumns(examples.map(({ line, does }: Example) => [line, does])),
    '',
    `Usage: ${[path, name, takes].filter(Boolean).join(' ')}`,
    ...(notes.length > 0 ? ['', ...notes] : []),
    '',
    'Flags:',
    ...inColumns(flagRows(flags, defaults)),
  ].join('\n')

export const groupHelp = ({ name, describe, commands }: CommandGroup): string =>
  [describe, '', ...inColumns(commands.map(command => [usage(`kunya ${name}`, command), command.describe]))].join('\n')

const usage = (path: string, { name, takes }: Command): string => [path, name, takes].filter(Boolean).join(' ')

function flagRows(flags: Flags, defaults: Readonly<Record<string, number>>): string[][] {
  const help: Flag = { kind: 'yes', alias: 'h', describe: 'show this help' }
  return Object.entries({ ...flags, help }).map(([name, flag]) => {
    const alias = flag.alias === undefined ? '    ' : `-${flag.alias}, `
    return [
      `${alias}--${name}${'value' in flag ? ` ${flag.value}` : ''}`,
      `${flag.describe}${name in defaults ? ` (${defaults[name]})` : ''}`,
    ]
  })
}

/** Two columns, indented; the second one stays aligned. */
function inColumns(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(...rows.map(([left = '']) => left.length))
  return rows.map(([left = '', right = '']) => `  ${left.padEnd(width)}  ${right}`.trimEnd())
}
