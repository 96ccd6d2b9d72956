/** The process: its streams, Ctrl-C, its exit code. Nothing else exits. */
import { EXIT, processIo } from './io.ts'
import { runProgram } from './program.ts'

const { io, undo, close } = processIo(process)
process.stdout.on('error', () => {}) // the write that failed says so itself
process.stderr.on('error', () => {})
process.once('SIGINT', () => {
  for (const action of undo) action()
  process.exit(EXIT.interrupted)
})
process.exitCode = await runProgram(process.argv.slice(2), io)
close()
