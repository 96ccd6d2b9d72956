/** Node loader: files and folders -> entities, lexicon and index bytes. The one room outside front/ that touches disk. */
import { closeSync, existsSync, fstatSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, extname, join } from 'node:path'
import type { Dictionary, LoadedFile } from './dictionary/dictionary.ts'
import { changedSource, READABLE, type Sources, sourcesIn, sourcesOf } from './freshness.ts'
import { DictionaryError, type Issue, isError } from './issue.ts'
import { useLexicon } from './lexicon/current.ts'
import { type Lexicon, openLexicon } from './lexicon/lexicon.ts'
import { useFallback } from './romanise/fallback.ts'
import { type Bytes, CHECKED_WHOLE, type ContainerError } from './source/container.ts'
import { useFuse } from './suggest.ts'

const require = createRequire(import.meta.url)
/** The package's own folder, wherever in it this file was bundled to. */
const root = dirname(require.resolve('kunya/package.json'))

/** Curated sources, and what `npm run build` compiles from them. */
export const DICTIONARIES: string = join(root, 'dictionaries')
export const COMPILED: string = join(root, 'dist', 'data')
export const LEXICON_FILE: string = join(COMPILED, 'lexicon.kunya')
export const SHIPPED_FILE: string = join(COMPILED, 'shipped.kunya')
/** One shipped dictionary alone. */
export const compiledFile = (name: string): string => join(COMPILED, 'alone', `${name}.kunya`)

/** Lets the core load what only some names and calls need, when they need it. */
export function connect(): void {
  useLexicon(loadLexicon)
  useFallback(text => (require('transliteration') as typeof import('transliteration')).transliterate(text))
  useFuse(() => require('fuse.js') as typeof import('fuse.js').default)
}

let lexicon: Lexicon | undefined
/** @throws {DictionaryError} when the compiled lexicon is older than its sources */
export const loadLexicon = (): Lexicon => (lexicon ??= freshLexicon())

function freshLexicon(): Lexicon {
  const opened = openLexicon(readAligned(LEXICON_FILE))
  const changed = changedIn(opened.meta, LEXICON_FILE)
  if (changed !== undefined) throw new DictionaryError([outdated(LEXICON_FILE, changed)])
  return opened
}

/** A source that is not what it was when the file was compiled from it. */
export function changedIn(meta: Readonly<Record<string, unknown>>, file: string): string | undefined {
  const sources = sourcesIn(meta)
  return sources && changedSource(sources, file)
}

/** A compiled file that no longer says what its sources say. */
export const outdated = (file: string, changed: string): Issue => ({
  code: 'compiled-file',
  at: { file, line: 1, column: 1 },
  expected: file.startsWith(COMPILED)
    ? 'a file as new as its sources (npm run build)'
    : 'a file as new as its sources (kunya dictionary build)',
  received: `one that is older than ${changed}`,
})

/** The sources of dictionaries, as a file that is compiled from them states them. */
export function statedSources(names: readonly string[], output: string): Sources {
  const isFolder = (path: string): boolean => statSync(path).isDirectory()
  return sourcesOf(names.flatMap(filesOf), names.map(locate).filter(isFolder), output)
}

/** The file's bytes in a buffer of their own, so that views over it are aligned. */
export function readAligned(file: string): Uint8Array {
  const bytes = readFileSync(file)
  return bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes)
}

/** Files that are read bit by bit are let go with what reads them. */
const OPENED = new FinalizationRegistry<number>(descriptor => closeSync(descriptor))

/**
 * A compiled file whose parts are read when they are first needed, into one buffer that workers may share once all is read.
 * It is held open: whoever writes it anew does so beside it and renames, as `kunya dictionary build` does. A part that was
 * overwritten in place is refused by its checksum.
 */
export function readByParts(file: string): Bytes & { refuse: (error: ContainerError) => DictionaryError } {
  const refuse = ({ expected, received }: ContainerError): DictionaryError =>
    new DictionaryError([{ code: 'compiled-file', at: { file, line: 1, column: 1 }, expected, received }])
  const descriptor = openSync(file, 'r')
  const { size } = fstatSync(descriptor)
  const bytes = new Uint8Array(new SharedArrayBuffer(size))
  const bring = (from: number, to: number): void => {
    for (let at = from; at < to; ) {
      const read = readSync(descriptor, bytes, at, to - at, at)
      if (read === 0) return // cut off since: the checksum tells
      at += read
    }
  }
  if (size > CHECKED_WHOLE) {
    OPENED.register(bring, descriptor)
    return { bytes, bring, refuse }
  }
  bring(0, size)
  closeSync(descriptor)
  return { bytes, refuse }
}

/** Folders beside the dictionaries: words that are no names, and scripts that make dictionaries. */
const OTHER_FOLDERS: ReadonlySet<string> = new Set(['lexicon', 'make'])

/** Names of the dictionaries that ship with the package. */
export const shippedNames = (): string[] =>
  readdirSync(DICTIONARIES, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && !OTHER_FOLDERS.has(entry.name))
    .map(entry => entry.name)
    .sort()

/** The file or folder that a dictionary's name stands for. */
export function locate(name: string): string {
  if (/^[a-z][a-z0-9-]*$/u.test(name) && existsSync(join(DICTIONARIES, name))) return join(DICTIONARIES, name)
  if (existsSync(name)) return name
  throw new Error(`no dictionary "${name}": expected one of ${shippedNames().join(', ')}, a file or a folder`)
}

/**
 * Reads a YAML, CSV or JSON Lines file, or a folder of them, as one dictionary.
 * @throws {Error} when there is nothing to read
 */
export async function readDictionary(name: string): Promise<Dictionary> {
  const { assemble } = await import('./dictionary/dictionary.ts')
  return assemble(basename(locate(name)), await readFiles(name))
}

/** The files that a dictionary's name stands for, in the order of their names. @throws {Error} when there are none */
export function filesOf(name: string): string[] {
  const path = locate(name)
  if (!statSync(path).isDirectory()) return [path]
  const files = readdirSync(path)
    .filter(file => READABLE.has(extname(file)))
    .sort()
    .map(file => join(path, file))
  if (files.length === 0) throw new Error(`no dictionary in "${path}": expected .yaml, .csv or .jsonl files`)
  return files
}

/** What the files of a dictionary hold, each by itself; one that says it is a register says so for all. @throws {Error} when there is nothing to read */
export async function readFiles(name: string): Promise<LoadedFile[]> {
  const loaded: LoadedFile[] = []
  for (const file of filesOf(name)) loaded.push(await readFile(file))
  const isRegister = loaded.some(file => file.register)
  return isRegister ? loaded.map(file => ({ ...file, register: true })) : loaded
}

async function readFile(file: string): Promise<LoadedFile> {
  const extension = extname(file).toLowerCase()
  if (!READABLE.has(extension))
    throw new Error(
      `"${file}": expected a .yaml, .csv, .jsonl or .kunya dictionary, received "${extension || 'no extension'}"`,
    )
  const text = readText(file)
  if (text === undefined) {
    return {
      entities: [],
      issues: [{ code: 'encoding', at: { file, line: 1, column: 1 }, expected: 'UTF-8', received: 'other bytes' }],
    }
  }
  if (extension === '.csv') return (await import('./dictionary/csv.ts')).loadCsvDictionary(text, file)
  if (extension === '.jsonl') return (await import('./dictionary/jsonl.ts')).loadJsonDictionary(text, file)
  return (await import('./dictionary/yaml.ts')).loadYamlDictionary(text, file)
}

/** A file's text, a byte order mark included; nothing when it is no UTF-8. */
export function readText(file: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file))
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

/** YAML files among those that a dictionary's name stands for. @throws {Error} when there are none */
export function yamlFilesOf(name: string): string[] {
  const files = filesOf(name).filter(file => /\.ya?ml$/iu.test(file))
  if (files.length === 0) throw new Error(`"${name}": expected a YAML dictionary`)
  return files
}

/** @throws {DictionaryError} when any of them has an error */
export function refuseBroken(dictionaries: readonly Pick<Dictionary, 'issues'>[]): void {
  const errors = dictionaries.flatMap(dictionary => dictionary.issues).filter(isError)
  if (errors.length > 0) throw new DictionaryError(errors)
}
