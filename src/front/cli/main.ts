/** The process: its streams, Ctrl-C, its exit code. Nothing else exits. */
import { EXIT, processIo } from './io.ts'
import { runQuickly } from './quick.ts'

const { io, undo, close } = processIo(process)
process.stdout.on('error', () => {}) // the write that failed says so itself
process.stderr.on('error', () => {})
process.once('SIGINT', () => stop(EXIT.interrupted))
process.once('SIGTERM', () => stop(EXIT.terminated))
const args = process.argv.slice(2)
process.exitCode = (await runQuickly(args, io)) ?? (await (await import('./program.ts')).runProgram(args, io))
close()

function stop(code: number): void {
  for (const action of undo) action()
  process.exit(code)
}
