/** Doors for curators: dictionaries by their names, from disk, to the rooms of curate/, each loaded when it is asked for. */
import type { AddRequest, Placed } from './curate/addition.ts'
import type { CheckReport } from './curate/check/check.ts'
import { loadLexicon, readText, shippedNames, yamlFilesOf } from './load.ts'
import { readTogether } from './open.ts'

/**
 * Checks dictionaries that are opened together; default: every shipped one.
 * @throws {Error} when there is nothing to read; never on what the files hold
 */
export async function checkDictionaries(names: readonly string[] = shippedNames()): Promise<CheckReport> {
  const { checkDictionary } = await import('./curate/check/check.ts')
  return checkDictionary(await readTogether(names), loadLexicon())
}

/** A code that the check prints. */
export interface CheckCode {
  code: string
  severity: 'error' | 'warning' | 'info'
  why: string
  mend: string
}

/** Every code: those of files first, then those of what is in them. */
export async function checkCodes(): Promise<CheckCode[]> {
  const [{ PROBLEMS }, { CHECKS }] = await Promise.all([
    import('./dictionary/problems.ts'),
    import('./curate/check/table.ts'),
  ])
  return [...PROBLEMS, ...CHECKS].map(({ code, severity, why, mend }) => ({ code, severity, why, mend }))
}

/**
 * A dictionary's file with a new alias, entity or overlay in it; the caller writes it.
 * @param dictionary  one shipped name, YAML file or folder
 * @throws {Error} saying what stands against it
 */
export async function planAddition(dictionary: string, request: AddRequest): Promise<Placed> {
  const { placeAddition } = await import('./curate/addition.ts')
  return placeAddition(yamlTexts(dictionary), request)
}

/** The YAML files of dictionaries, each as it is and in canonical order; the caller writes them. */
export async function formatDictionaries(names: readonly string[]): Promise<Formatted[]> {
  const { formatDictionary } = await import('./dictionary/format.ts')
  return names.flatMap(yamlTexts).map(({ path, text }) => {
    try {
      return { path, before: text, after: formatDictionary(text) }
    } catch (error) {
      throw new Error(`${path}: ${(error as Error).message}`)
    }
  })
}

export interface Formatted {
  path: string
  before: string
  after: string
}

const yamlTexts = (name: string): { path: string; text: string }[] =>
  yamlFilesOf(name).map(path => {
    const text = readText(path)
    if (text === undefined) throw new Error(`${path}: expected UTF-8, received other bytes`)
    return { path, text }
  })
