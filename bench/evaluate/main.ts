/** `npm run evaluate`: all labelled sets, beside the baselines and the frozen run. `--help` says the flags. */
import { run } from './run.ts'

process.exitCode = await run(process.argv.slice(2), { out: console.log, err: console.error })
