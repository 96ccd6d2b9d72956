import { existsSync } from 'node:fs'
import { extname } from 'node:path'
import type { Dictionary } from './dictionary/dictionary.ts'
import { type Index, openIndex } from './index/open.ts'
import { DictionaryError, type Issue } from './issue.ts'
import { loadLexicon, readAligned, readDictionary, refuseBroken, SHIPPED_FILE, shippedNames } from './load.ts'
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
export async function readAll(
  names: readonly string[],
): Promise<{ sources: string[]; entities: Dictionary['entities']; redirects: Map<string, string> }> {
  const read: Dictionary[] = []
  const known = new Set<string>()
  for (const name of names) {
    const dictionary = extname(name) === '.kunya' ? decompile(name) : await readDictionary(name, known)
    for (const { id } of dictionary.entities) known.add(id)
    read.push(dictionary)
  }
  refuseBroken(read)
  refuseClashes(read)
  return {
    sources: read.map(dictionary => dictionary.name),
    entities: read.flatMap(dictionary => dictionary.entities),
    redirects: new Map(read.flatMap(dictionary => [...dictionary.redirects])),
  }
}

/** A compiled dictionary holds its entities whole. */
function decompile(file: string): Dictionary {
  const index = openIndex(readAligned(file), loadLexicon())
  return {
    name: file,
    entities: Array.from({ length: index.entityCount }, (_, i) => index.entity(i)),
    redirects: new Map([...index.redirects].map(old => [old, index.entity(find(index.ids, old)[0] as number).id])),
    issues: [],
  }
}

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
