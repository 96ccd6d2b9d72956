import { existsSync } from 'node:fs'
import { basename, extname } from 'node:path'
import type { Dictionary, LoadedFile } from './dictionary/dictionary.ts'
import type { BuildInput } from './index/build.ts'
import { type Index, openIndex } from './index/open.ts'
import { DictionaryError } from './issue.ts'
import {
  changedIn,
  compiledFile,
  loadLexicon,
  locate,
  outdated,
  readAligned,
  readByParts,
  readFiles,
  refuseBroken,
  SHIPPED_FILE,
  shippedNames,
  statedSources,
} from './load.ts'
import type { Entity, Resolver } from './model.ts'
import type { Options } from './options.ts'
import { createResolver } from './resolver.ts'
import { find } from './source/arrays.ts'
import { ContainerError } from './source/container.ts'

export interface OpenOptions extends Partial<Options> {
  /** Shipped names, files (.yaml, .csv, .kunya) and folders; default: every shipped dictionary. */
  dictionaries?: readonly string[]
  /** Bytes of a compiled dictionary, such as `shareDictionaries` gives, in place of `dictionaries`. */
  compiled?: Uint8Array
}

/**
 * Opens dictionaries together.
 * @throws {DictionaryError} when one is broken: it is refused whole, with every problem
 * @throws {RangeError|TypeError} on an unknown option or a value out of range
 */
export async function openResolver({ dictionaries, compiled, ...options }: OpenOptions = {}): Promise<Resolver> {
  if (compiled !== undefined) return createResolver(openIndex(compiled, loadLexicon()), options)
  if (
    dictionaries !== undefined &&
    (!Array.isArray(dictionaries) || dictionaries.length === 0 || dictionaries.some(name => typeof name !== 'string'))
  ) {
    throw new TypeError('option "dictionaries": expected a list of names, files or folders')
  }
  return createResolver(await indexOf(dictionaries), options)
}

/**
 * Dictionaries as `openResolver` would open them, in memory that threads share: each opens it by `compiled`.
 * @param names  as in `openResolver`; default: every shipped dictionary
 * @throws {DictionaryError} when one is broken
 */
export async function shareDictionaries(names?: readonly string[]): Promise<Uint8Array> {
  // What is broken is refused here, in words for people.
  const file = compiledOf(names)?.file
  const bytes = file === undefined ? await buildDictionary(names ?? shippedNames()) : readAligned(file)
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length))
  shared.set(bytes)
  return shared
}

async function indexOf(names: readonly string[] | undefined): Promise<Index> {
  const compiled = compiledOf(names)
  if (compiled) return compiled.index
  const { buildIndex } = await import('./index/build.ts')
  return openIndex(buildIndex(loadLexicon(), await readAll(names ?? shippedNames())), loadLexicon())
}

/** The compiled file that dictionaries are in, where they are in one that is as new as its sources. */
function compiledOf(names: readonly string[] | undefined): { file: string; index: Index } | undefined {
  const only = names?.length === 1 ? names[0] : undefined
  if (only !== undefined && isCompiled(only)) return { file: only, index: openCompiled(only) }
  const ofOne = only !== undefined && shippedNames().includes(only) ? compiledFile(only) : undefined
  const file = isShipped(names) ? SHIPPED_FILE : ofOne
  const index = file === undefined ? undefined : openFresh(file)
  return file !== undefined && index ? { file, index } : undefined
}

/**
 * Compiles dictionaries into the bytes of one `.kunya` file.
 * @param names   as in `openResolver`
 * @param output  where the bytes will be written: the file then states its sources, and is refused once they have changed
 * @throws {DictionaryError} when one is broken
 */
export async function buildDictionary(
  names: readonly string[],
  { output }: { output?: string } = {},
): Promise<Uint8Array> {
  const { buildIndex } = await import('./index/build.ts')
  // Stated before they are read: what changes in between is then seen as a change.
  const stated = output === undefined ? {} : statedSources(names, output)
  return buildIndex(loadLexicon(), { ...(await readAll(names)), stated })
}

/**
 * Entities of dictionaries as they stand in their files, with their `redirects`, without an index.
 * @param names  as in `openResolver`; default: every shipped dictionary
 * @throws {DictionaryError} when one is broken
 */
export async function readEntities(names?: readonly string[]): Promise<Dictionary['entities']> {
  const { registers, ...curated } = await readAll(names ?? shippedNames())
  return [...withRedirects(curated), ...(registers ? withRedirects(registers) : [])]
}

/** Entities with the old ids that lead to them. */
function withRedirects({ entities, redirects }: Omit<Read, 'registers'>): Entity[] {
  const old = new Map<string, string[]>()
  for (const [from, to] of redirects) old.set(to, [...(old.get(to) ?? []), from])
  return entities.map(entity => {
    const ids = old.get(entity.id)
    return ids ? { ...entity, redirects: ids } : entity
  })
}

const isShipped = (names: readonly string[] | undefined): boolean =>
  names === undefined || [...names].sort().join() === shippedNames().join()

const isCompiled = (name: string): boolean => extname(name).toLowerCase() === '.kunya'

/** A compiled file that ships, unless it is missing or its sources have changed: they are compiled anew then. */
function openFresh(file: string): Index | undefined {
  if (!existsSync(file)) return undefined
  const index = openWhatever(file)
  return changedIn(index.meta, file) === undefined ? index : undefined
}

/** @throws {DictionaryError} on a file that is no compiled dictionary, is cut off, damaged, of another version or out of date */
function openCompiled(file: string): Index {
  const index = openWhatever(file)
  const changed = changedIn(index.meta, file)
  if (changed !== undefined) throw new DictionaryError([outdated(file, changed)])
  return index
}

function openWhatever(file: string): Index {
  if (!existsSync(file)) throw new Error(`no dictionary "${file}": no such file`)
  const bytes = readByParts(file)
  try {
    return openIndex(bytes, loadLexicon())
  } catch (error) {
    throw error instanceof ContainerError ? bytes.refuse(error) : error
  }
}

/** Curated dictionaries, and the registers behind them. */
type Read = Omit<BuildInput, 'registers'> & {
  entities: Dictionary['entities']
  registers?: Omit<BuildInput, 'registers'> & { entities: Dictionary['entities'] }
}

/** Entities of several dictionaries as one, the order of the names kept; registers apart. @throws {DictionaryError} */
export async function readAll(names: readonly string[]): Promise<Read> {
  const dictionary = await readTogether(names)
  refuseBroken([dictionary])
  const isRegister = (is: boolean): Read => {
    const entities = dictionary.placed.filter(item => (item.register ?? false) === is).map(({ entity }) => entity)
    const ids = new Set(entities.map(({ id }) => id))
    return {
      sources: dictionary.parts.filter(part => part.register === is).map(({ name }) => name),
      entities,
      redirects: new Map([...dictionary.redirects].filter(([, id]) => ids.has(id))),
      citations: dictionary.citations,
    }
  }
  const [curated, registers] = [isRegister(false), isRegister(true)]
  if (registers.sources.length === 0) return curated
  return curated.sources.length === 0 ? { ...registers, register: true } : { ...curated, registers }
}

/** Several dictionaries put together: they may refer and add to one another; every clash is among the issues. */
export async function readTogether(names: readonly string[]): Promise<Dictionary & { parts: Part[] }> {
  const { assemble } = await import('./dictionary/dictionary.ts')
  const files: LoadedFile[] = []
  const parts: Part[] = []
  for (const name of names) {
    const read = isCompiled(name) ? decompile(name) : await readFiles(name)
    files.push(...read)
    const own = isCompiled(name) ? name : basename(locate(name))
    for (const is of new Set(read.map(file => file.register ?? false))) parts.push({ name: own, register: is })
  }
  return { ...assemble(names.join(', '), files), parts }
}

/** A dictionary by its name; a compiled one may be two, with the registers that it holds. */
interface Part {
  name: string
  register: boolean
}

/** A compiled dictionary holds its entities whole; the registers in it stay registers. */
function decompile(file: string): LoadedFile[] {
  const index = openCompiled(file)
  const { registers } = index
  const own = { ...contentOf(index, file), register: index.isRegister }
  return [own, ...(registers ? [{ ...contentOf(registers, file), register: true }] : [])]
}

function contentOf(index: Index, file: string): LoadedFile {
  const at = { file, line: 1, column: 1 }
  return {
    entities: Array.from({ length: index.entityCount }, (_, i) => ({
      entity: index.entity(i),
      at,
      redirects: [],
      where: () => at,
    })),
    redirects: [...index.redirects].map(from => ({
      from,
      to: index.entity(find(index.ids, from)[0] as number).id,
      at,
    })),
    sources: [...index.citations()].map(([key, source]) => ({ key, source, at })),
    issues: [],
  }
}
