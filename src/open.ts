import { existsSync } from 'node:fs'
import { extname } from 'node:path'
import type { Dictionary } from './dictionary/dictionary.ts'
import type { BuildInput } from './index/build.ts'
import { type Index, openIndex } from './index/open.ts'
import { DictionaryError, type Issue } from './issue.ts'
import {
  compiledFile,
  loadLexicon,
  readAligned,
  readDictionary,
  refuseBroken,
  SHIPPED_FILE,
  shippedNames,
} from './load.ts'
import type { Resolver } from './model.ts'
import type { Options } from './options.ts'
import { createResolver } from './resolver.ts'
import { find } from './source/arrays.ts'
import { ContainerError } from './source/container.ts'

export interface OpenOptions extends Partial<Options> {
  /** Shipped names, files (.yaml, .csv, .kunya) and folders; default: every shipped dictionary. */
  dictionaries?: readonly string[]
}

/**
 * Opens dictionaries together.
 * @throws {DictionaryError} when one is broken: it is refused whole, with every problem
 * @throws {RangeError|TypeError} on an unknown option or a value out of range
 */
export async function openResolver({ dictionaries, ...options }: OpenOptions = {}): Promise<Resolver> {
  if (
    dictionaries !== undefined &&
    (!Array.isArray(dictionaries) || dictionaries.length === 0 || dictionaries.some(name => typeof name !== 'string'))
  ) {
    throw new TypeError('option "dictionaries": expected a list of names, files or folders')
  }
  return createResolver(await indexOf(dictionaries), options)
}

async function indexOf(names: readonly string[] | undefined): Promise<Index> {
  if (isShipped(names) && existsSync(SHIPPED_FILE)) return openCompiled(SHIPPED_FILE)
  const [only] = names ?? []
  if (only !== undefined && names?.length === 1) {
    if (isCompiled(only)) return openCompiled(only)
    if (shippedNames().includes(only) && existsSync(compiledFile(only))) return openCompiled(compiledFile(only))
  }
  const { buildIndex } = await import('./index/build.ts')
  return openIndex(buildIndex(loadLexicon(), await readAll(names ?? shippedNames())), loadLexicon())
}

/**
 * Compiles dictionaries into the bytes of one `.kunya` file.
 * @param names  as in `openResolver`
 * @throws {DictionaryError} when one is broken
 */
export async function buildDictionary(names: readonly string[]): Promise<Uint8Array> {
  const { buildIndex } = await import('./index/build.ts')
  return buildIndex(loadLexicon(), await readAll(names))
}

/**
 * Entities of dictionaries as they stand in their files, without an index.
 * @param names  as in `openResolver`; default: every shipped dictionary
 * @throws {DictionaryError} when one is broken
 */
export async function readEntities(names?: readonly string[]): Promise<Dictionary['entities']> {
  const { entities, registers } = await readAll(names ?? shippedNames())
  return [...entities, ...(registers?.entities ?? [])]
}

const isShipped = (names: readonly string[] | undefined): boolean =>
  names === undefined || [...names].sort().join() === shippedNames().join()

const isCompiled = (name: string): boolean => extname(name).toLowerCase() === '.kunya'

/** @throws {DictionaryError} on a file that is no compiled dictionary, is cut off, damaged, or of another version */
function openCompiled(file: string): Index {
  if (!existsSync(file)) throw new Error(`no dictionary "${file}": no such file`)
  try {
    return openIndex(readAligned(file), loadLexicon())
  } catch (error) {
    if (!(error instanceof ContainerError)) throw error
    const { expected, received } = error
    throw new DictionaryError([{ code: 'compiled-file', at: { file, line: 1, column: 1 }, expected, received }])
  }
}

/** Curated dictionaries, and the registers behind them. */
type Read = Omit<BuildInput, 'registers'> & {
  entities: Dictionary['entities']
  registers?: Omit<BuildInput, 'registers'> & { entities: Dictionary['entities'] }
}

/** Entities of several dictionaries as one, the order of the names kept. @throws {DictionaryError} */
export async function readAll(names: readonly string[]): Promise<Read> {
  const read: Dictionary[] = []
  const known = new Set<string>()
  for (const name of names) {
    const dictionaries = isCompiled(name) ? decompile(name) : [await readDictionary(name, known)]
    for (const { entities } of dictionaries) for (const { id } of entities) known.add(id)
    read.push(...dictionaries)
  }
  refuseBroken(read)
  refuseClashes(read)
  const registers = read.filter(dictionary => dictionary.register)
  const curated = read.filter(dictionary => !dictionary.register)
  if (registers.length === 0 || curated.length === 0) return together(read)
  return { ...together(curated), registers: together(registers) }
}

const together = (read: readonly Dictionary[]) => ({
  sources: read.map(dictionary => dictionary.name),
  entities: read.flatMap(dictionary => dictionary.entities),
  redirects: new Map(read.flatMap(dictionary => [...dictionary.redirects])),
})

/** A compiled dictionary holds its entities whole; the registers in it stay registers. */
function decompile(file: string): Dictionary[] {
  const index = openCompiled(file)
  const { registers } = index
  return [entitiesOf(index, file), ...(registers ? [{ ...entitiesOf(registers, file), register: true }] : [])]
}

const entitiesOf = (index: Index, name: string): Dictionary => ({
  name,
  entities: Array.from({ length: index.entityCount }, (_, i) => index.entity(i)),
  redirects: new Map([...index.redirects].map(old => [old, index.entity(find(index.ids, old)[0] as number).id])),
  issues: [],
})

function refuseClashes(dictionaries: readonly Dictionary[]): void {
  const owner = new Map<string, string>()
  const issues: Issue[] = []
  for (const { name, entities } of dictionaries) {
    for (const { id } of entities) {
      const other = owner.get(id)
      if (other === undefined) owner.set(id, name)
      else
        issues.push({
          code: 'duplicate-id',
          at: { file: name, line: 1, column: 1 },
          expected: 'an id of its own',
          received: `"${id}" (also in ${other})`,
        })
    }
  }
  if (issues.length > 0) throw new DictionaryError(issues)
}
