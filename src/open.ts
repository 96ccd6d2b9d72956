import { existsSync } from 'node:fs'
import { basename, extname } from 'node:path'
import type { Dictionary, LoadedFile } from './dictionary/dictionary.ts'
import type { BuildInput } from './index/build.ts'
import { type Index, openIndex } from './index/open.ts'
import { loadLexicon, locate, readAligned, readFiles, refuseBroken, SHIPPED_FILE, shippedNames } from './load.ts'
import type { Resolver } from './model.ts'
import type { Options } from './options.ts'
import { createResolver } from './resolver.ts'
import { find } from './source/arrays.ts'

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
  if (isShipped(names) && existsSync(SHIPPED_FILE)) return openIndex(readAligned(SHIPPED_FILE), loadLexicon())
  const [only] = names ?? []
  if (only !== undefined && names?.length === 1 && extname(only) === '.kunya')
    return openIndex(readAligned(only), loadLexicon())
  const { buildIndex } = await import('./index/build.ts')
  return openIndex(buildIndex(loadLexicon(), await readAll(names ?? shippedNames())), loadLexicon())
}

const isShipped = (names: readonly string[] | undefined): boolean =>
  names === undefined || [...names].sort().join() === shippedNames().join()

/** Entities of several dictionaries as one, the order of the names kept. @throws {DictionaryError} */
export async function readAll(names: readonly string[]): Promise<BuildInput> {
  const dictionary = await readTogether(names)
  refuseBroken([dictionary])
  const { entities, redirects, citations } = dictionary
  return { sources: names.map(nameOf), entities, redirects, citations }
}

/** Several dictionaries put together: they may refer and add to one another; every clash is among the issues. */
export async function readTogether(names: readonly string[]): Promise<Dictionary> {
  const { assemble } = await import('./dictionary/dictionary.ts')
  const files: LoadedFile[] = []
  for (const name of names) files.push(...(extname(name) === '.kunya' ? [decompile(name)] : await readFiles(name)))
  return assemble(names.map(nameOf).join(', '), files)
}

const nameOf = (name: string): string => (extname(name) === '.kunya' ? name : basename(locate(name)))

/** A compiled dictionary holds its entities whole. */
function decompile(file: string): LoadedFile {
  const index = openIndex(readAligned(file), loadLexicon())
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
