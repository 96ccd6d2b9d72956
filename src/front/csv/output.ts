/** Where output goes: stdout, or a file that appears only when it is whole. */
import { existsSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'

export interface Output {
  write(bytes: Uint8Array): Promise<void>
  /** Makes the output appear under its name. */
  finish(): Promise<void>
  /** Leaves things as they were before. Synchronous, so that Ctrl-C can call it. */
  discard(): void
}

/** Where an output file is written until it is whole. */
export interface Place {
  /** Where it goes in the end: what a link points to, not the link. */
  target: string
  /** Written until then; a device is written directly. */
  partial: string
  isDevice: boolean
}

/**
 * @param mayReplace  whether a file that is already there may be replaced
 * @throws {Error} on a folder, and on a file that is to be kept
 */
export function placeFor(path: string, mayReplace: boolean): Place {
  const found = existsSync(path) ? statSync(path) : undefined
  if (found?.isDirectory()) throw new Error(`--output ${path}: is a folder, expected a file`)
  if (found && !mayReplace) refuse(path)
  const isDevice = found !== undefined && !found.isFile()
  const target = found ? realpathSync(path) : path
  return { target, partial: isDevice ? target : `${target}.partial`, isDevice }
}

const refuse = (path: string): never => {
  throw new Error(`--output ${path}: exists already, and --no-clobber says to keep it`)
}

/** @throws {Error} in words for people */
export async function openToWrite(path: string, { partial }: Place, flags: 'w' | 'r+'): Promise<FileHandle> {
  return open(partial, flags).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'ENOENT' ? 'its folder does not exist' : `cannot be written (${error.code})`
    throw new Error(`--output ${path}: ${why}`)
  })
}

/** Gives the file that is whole its name. */
export function appear(path: string, { target, partial, isDevice }: Place, mayReplace: boolean): void {
  if (isDevice) return
  if (!mayReplace && existsSync(target)) refuse(path)
  renameSync(partial, target)
}

/** What kept bytes from being written, for people: a full disk, a broken one. */
export class WriteError extends Error {}

export function writeError(path: string, error: NodeJS.ErrnoException): Error {
  const why = error.code === 'ENOSPC' || error.code === 'EDQUOT' ? 'no space left on the device' : error.message
  return new WriteError(`${path}: ${why}`)
}

/**
 * A file written beside its place (`PATH.partial`) and renamed by `finish`.
 * @param mayReplace  whether a file that is already there may be replaced
 */
export async function openOutputFile(path: string, mayReplace: boolean): Promise<Output> {
  const place = placeFor(path, mayReplace)
  const file = await openToWrite(path, place, 'w')
  return {
    write: bytes =>
      file.writeFile(bytes).catch(error => {
        throw writeError(path, error)
      }),
    async finish() {
      await file.close()
      appear(path, place, mayReplace)
    },
    discard() {
      file.close().catch(() => {})
      if (!place.isDevice) rmSync(place.partial, { force: true })
    },
  }
}

/** @param write  resolves when more may be written */
export const toStdout = (write: (bytes: Uint8Array) => Promise<void>): Output => ({
  write: bytes =>
    write(bytes).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'EPIPE' ? error : writeError('stdout', error)
    }),
  finish: async () => {},
  discard: () => {},
})

/** Collects the pieces of one block in one buffer, which grows to the size that blocks need. */
export interface Block {
  add(bytes: Uint8Array, start?: number, end?: number): void
  /** What was added since the last call; valid until the next `add`. */
  take(): Buffer
}

/** Bytes up to which a loop copies faster than a call. */
const SHORT = 192

export function newBlock(): Block {
  let buffer = Buffer.allocUnsafe(512 * 1024)
  let used = 0
  return {
    add(bytes, start = 0, end = bytes.length) {
      const needed = used + end - start
      if (needed > buffer.length) buffer = Buffer.concat([buffer.subarray(0, used)], 2 * needed)
      if (end - start > SHORT) buffer.set(bytes.subarray(start, end), used)
      else for (let at = start, to = used; at < end; at++) buffer[to++] = bytes[at] as number
      used = needed
    },
    take() {
      const block = buffer.subarray(0, used)
      used = 0
      return block
    },
  }
}
