/**
 * An output that a later run can go on with. Beside `OUTPUT.partial` stands `OUTPUT.partial.state`, which says how much of
 * it is written for sure and by which run: the same input, options and dictionaries must be there for the rest of it.
 */
import { createReadStream, existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import type { Past } from '../csv/append.ts'
import { appear, type Output, openToWrite, type Place, placeFor, writeError } from '../csv/output.ts'

/** What makes the output what it is. */
export interface Identity {
  /** Bytes, and time of its last change in nanoseconds since 1970. */
  input: { path: string; size: number; modified: string }
  /** Flags that change the output, by name. */
  options: Readonly<Record<string, unknown>>
  dictionaries: readonly { name: string; version: string }[]
  kunya: string
}

interface State {
  identity: Identity
  past: Past
  output: { bytes: number; checksum: number }
}

export interface Resumable extends Output {
  /** How far an earlier run came; undefined when this one starts anew. */
  past: Past | undefined
  /** Notes that a block is written. */
  written(sofar: Past): void
  /** Leaves what can be gone on with. Synchronous, so that Ctrl-C can call it. @returns whether there is anything */
  interrupt(): boolean
}

export interface ResumeRequest {
  /** Of the output. */
  path: string
  mayReplace: boolean
  isResume: boolean
  identity: Identity
}

/** Milliseconds between states on disk: what a kill costs at most. */
const BETWEEN_STATES = 250

/** What tells whether a file has changed. */
export function inputOf(path: string): Identity['input'] {
  const { size, mtimeNs } = statSync(path, { bigint: true })
  return { path, size: Number(size), modified: String(mtimeNs) }
}

/** @throws {Error} when there is something to go on with, and it belongs to another run */
export async function openResumable({ path, mayReplace, isResume, identity }: ResumeRequest): Promise<Resumable> {
  const place = placeFor(path, mayReplace)
  const stateFile = `${place.partial}.state`
  const found = isResume ? readState(stateFile, place) : undefined
  if (found) await checkState(found, identity, place, path)
  else rmSync(stateFile, { force: true })
  const file = await openToWrite(path, place, found ? 'r+' : 'w')
  let { bytes, checksum } = found?.output ?? { bytes: 0, checksum: 0 }
  if (found) await file.truncate(bytes)
  let state = found
  let savedAt = Number.NEGATIVE_INFINITY

  const save = (): void => {
    if (!state) return
    savedAt = performance.now()
    try {
      writeFileSync(`${stateFile}.new`, JSON.stringify(state))
      renameSync(`${stateFile}.new`, stateFile)
    } catch {
      rmSync(`${stateFile}.new`, { force: true }) // a full disk: the state before holds
    }
  }
  return {
    past: found?.past,
    async write(block) {
      for (let done = 0; done < block.length; ) {
        const { bytesWritten } = await file.write(block, done, block.length - done, bytes + done).catch(error => {
          throw writeError(path, error)
        })
        done += bytesWritten
      }
      bytes += block.length
      checksum = crc32(block, checksum)
    },
    written(past) {
      state = { identity, past, output: { bytes, checksum } }
      if (performance.now() - savedAt >= BETWEEN_STATES) save()
    },
    interrupt() {
      save()
      if (!existsSync(stateFile)) rmSync(place.partial, { force: true })
      return existsSync(stateFile)
    },
    async finish() {
      await file.close()
      appear(path, place, mayReplace)
      rmSync(stateFile, { force: true })
    },
    discard() {
      file.close().catch(() => {})
      rmSync(place.partial, { force: true })
      rmSync(stateFile, { force: true })
    },
  }
}

function readState(file: string, { partial }: Place): State | undefined {
  if (!existsSync(file) || !existsSync(partial)) return undefined
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as State
  } catch {
    return undefined // a broken disk: nothing is known of the partial file
  }
}

async function checkState({ identity: was, output }: State, now: Identity, place: Place, path: string): Promise<void> {
  const change = changeBetween(was, now)
  const anew = 'start anew without --resume'
  if (change !== undefined) throw new Error(`--resume: ${change} since ${path} was begun: ${anew}`)
  if ((await checksumOf(place.partial, output.bytes)) !== output.checksum)
    throw new Error(`--resume: ${place.partial} is not as it was left: ${anew}`)
}

/** The first difference, for people. */
export function changeBetween(was: Identity, now: Identity): string | undefined {
  if (was.input.size !== now.input.size || was.input.modified !== now.input.modified)
    return `the input ${now.input.path} has changed`
  if (was.kunya !== now.kunya) return `kunya has changed from ${was.kunya} to ${now.kunya}`
  for (const name of new Set([...Object.keys(was.options), ...Object.keys(now.options)])) {
    const [before, after] = [was.options[name], now.options[name]].map(value => JSON.stringify(value))
    if (before !== after) return `--${name} has changed from ${before ?? 'nothing'} to ${after ?? 'nothing'}`
  }
  const names = (identity: Identity): string => identity.dictionaries.map(({ name }) => name).join(', ')
  if (names(was) !== names(now)) return `the dictionaries have changed from ${names(was)} to ${names(now)}`
  const other = now.dictionaries.find(({ version }, i) => was.dictionaries[i]?.version !== version)
  return other && `the dictionary ${other.name} has changed`
}

/** Of the first bytes of a file; undefined when it has not so many. */
async function checksumOf(file: string, bytes: number): Promise<number | undefined> {
  if (statSync(file).size < bytes) return undefined
  let checksum = 0
  if (bytes === 0) return checksum
  for await (const chunk of createReadStream(file, { end: bytes - 1, highWaterMark: 1024 * 1024 }))
    checksum = crc32(chunk as Buffer, checksum)
  return checksum
}
