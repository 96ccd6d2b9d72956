/** Where output goes: stdout, or a file that appears only when it is whole. */
import { existsSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'

export interface Output {
  write(bytes: Uint8Array): Promise<void>
  /** Makes the output appear under its name. */
  finish(): Promise<void>
  /** Leaves things as they were before. Synchronous, so that Ctrl-C can call it. */
  discard(): void
}

/**
 * A file written beside its place (`PATH.partial`) and renamed by `finish`.
 * @param mayReplace  whether a file that is already there may be replaced
 */
export async function openOutputFile(path: string, mayReplace: boolean): Promise<Output> {
  const found = existsSync(path) ? statSync(path) : undefined
  if (found?.isDirectory()) throw new Error(`--output ${path}: is a folder, expected a file`)
  const refuse = (): never => {
    throw new Error(`--output ${path}: exists already, and --no-clobber says to keep it`)
  }
  if (found && !mayReplace) refuse()
  const isDevice = found !== undefined && !found.isFile()
  const target = found ? realpathSync(path) : path
  const partial = isDevice ? target : `${target}.partial`
  const file = await open(partial, 'w').catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'ENOENT' ? 'its folder does not exist' : `cannot be written (${error.code})`
    throw new Error(`--output ${path}: ${why}`)
  })
  return {
    write: async bytes => {
      await file.writeFile(bytes)
    },
    async finish() {
      await file.close()
      if (isDevice) return
      if (!mayReplace && existsSync(target)) refuse()
      renameSync(partial, target)
    },
    discard() {
      file.close().catch(() => {})
      if (!isDevice) rmSync(partial, { force: true })
    },
  }
}

/** @param write  resolves when more may be written */
export const toStdout = (write: (bytes: Uint8Array) => Promise<void>): Output => ({
  write,
  finish: async () => {},
  discard: () => {},
})

/** Collects the pieces of one block in one buffer, which grows to the size that blocks need. */
export interface Block {
  add(bytes: Uint8Array, start?: number, end?: number): void
  /** What was added since the last call; valid until the next `add`. */
  take(): Buffer
}

export function newBlock(): Block {
  let buffer = Buffer.allocUnsafe(512 * 1024)
  let used = 0
  return {
    add(bytes, start = 0, end = bytes.length) {
      const needed = used + end - start
      if (needed > buffer.length) buffer = Buffer.concat([buffer.subarray(0, used)], 2 * needed)
      buffer.set(start === 0 && end === bytes.length ? bytes : bytes.subarray(start, end), used)
      used = needed
    },
    take() {
      const block = buffer.subarray(0, used)
      used = 0
      return block
    },
  }
}
