/** Whether a compiled file is as new as what it was compiled from. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, extname, join, relative, resolve } from 'node:path'

const require = createRequire(import.meta.url)

/** A file that went into a compiled one: path from the compiled file's folder, with `/`; size in bytes; hash of its content. */
export type SourceFile = readonly [path: string, size: number, hash: string]

/** What a compiled file says of its sources. */
export interface Sources {
  files: readonly SourceFile[]
  /** Folders that were read whole: a file that is new there is a change. */
  folders: readonly string[]
}

/** Loaded when a file must be read: its time says mostly enough. */
function hashOf(path: string): string {
  const { createHash } = require('node:crypto') as typeof import('node:crypto')
  return createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16)
}

/** Endings of dictionary files, beside `.kunya`. */
export const READABLE: ReadonlySet<string> = new Set(['.yaml', '.yml', '.csv', '.jsonl'])

/**
 * The sources of a file that is about to be written.
 * @param files    every file that is read for it
 * @param folders  those that were named as folders
 * @param output   path of the compiled file
 */
export function sourcesOf(files: readonly string[], folders: readonly string[], output: string): Sources {
  const from = dirname(resolve(output))
  const path = (file: string): string => relative(from, resolve(file)).replaceAll('\\', '/')
  return {
    files: files.map(file => [path(file), statSync(file).size, hashOf(file)]),
    folders: folders.map(path),
  }
}

/**
 * The first source that is not what it was when the file was compiled, by its path; nothing when all are, or when none of
 * them is there: the file has left them behind. A file is read only when it is younger than the compiled one.
 */
export function changedSource({ files, folders }: Sources, compiled: string): string | undefined {
  const folder = dirname(resolve(compiled))
  const built = statSync(compiled).mtimeMs
  const found = files.map(([path, size, hash]) => {
    const file = join(folder, path)
    return { file, size, hash, now: statSync(file, { throwIfNoEntry: false }) }
  })
  if (found.every(({ now }) => now === undefined)) return undefined
  const changed = found.find(
    ({ file, size, hash, now }) =>
      now === undefined || now.size !== size || (now.mtimeMs >= built && hashOf(file) !== hash),
  )
  if (changed) return changed.file
  const known = new Set(found.map(({ file }) => file))
  return folders
    .map(path => join(folder, path))
    .flatMap(path => readdirSync(path).map(name => join(path, name)))
    .find(file => READABLE.has(extname(file)) && !known.has(file))
}

/** What stands in a compiled file, as its header holds it. */
export const sourcesIn = ({ files, folders }: Readonly<Record<string, unknown>>): Sources | undefined =>
  Array.isArray(files) && Array.isArray(folders) ? { files, folders } : undefined
