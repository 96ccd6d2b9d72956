import { type Command, defineCommand, UsageError } from '../command.ts'
import { EXIT } from '../io.ts'

const SHELLS = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof SHELLS)[number]

/** @param print  prints the script of yargs for a shell */
export const completionCommand = (print: (shell: Shell) => void): Command =>
  defineCommand({
    name: 'completion',
    takes: '[bash|zsh|fish]',
    describe: 'Print a completion script for the shell',
    examples: [
      { line: 'kunya completion bash >> ~/.bashrc', does: 'for bash' },
      { line: 'kunya completion fish > ~/.config/fish/completions/kunya.fish', does: 'for fish' },
    ],
    notes: ['Without the name of a shell, the one that SHELL names.'],
    flags: {},
    async run(given) {
      const [asked, more] = given
      if (more !== undefined) throw new UsageError(`unexpected "${more}"`)
      const shell = SHELLS.find(name => name === (asked ?? currentShell()))
      if (!shell) throw new UsageError(`no completion for "${asked}": expected one of ${SHELLS.join(', ')}`)
      print(shell)
      return EXIT.ok
    },
  })

const currentShell = (): Shell => SHELLS.find(name => process.env['SHELL']?.endsWith(name)) ?? 'bash'
