// The least that a program with kunya's command line does: parse the same line with yargs.
import yargs from 'yargs'
import { hideBin } from 'yargs/helpers'

const argv = await yargs(hideBin(process.argv))
  .scriptName('kunya')
  .command('resolve <names..>', 'Look names up', command =>
    command.option('type', { type: 'string' }).option('json', { type: 'boolean' }),
  )
  .strict()
  .parseAsync()
console.log(argv.names)
