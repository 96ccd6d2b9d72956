/** Doors for curators: dictionaries by their names, from disk, to the rooms of curate/, each loaded when it is asked for. */
import type { AddRequest, Placed } from './curate/addition.ts'
import type { CheckReport } from './curate/check/check.ts'
import type { Position } from './issue.ts'
import { filesOf, loadLexicon, readText, shippedNames, yamlFilesOf } from './load.ts'
import { openResolver, readTogether } from './open.ts'

/**
 * Checks dictionaries that are opened together; default: every shipped one.
 * @param beside  opened with them, as overlays and references need it: of these only what keeps files from being read is told
 * @throws {Error} when there is nothing to read; never on what the files hold
 */
export async function checkDictionaries(
  names: readonly string[] = shippedNames(),
  beside: readonly string[] = [],
): Promise<CheckReport> {
  const { checkDictionary } = await import('./curate/check/check.ts')
  const others = beside.filter(name => !names.includes(name))
  const dictionary = await readTogether([...others, ...names])
  const report = checkDictionary(dictionary, loadLexicon())
  if (others.length === 0 || !report.isWhole) return report
  const files = new Set(names.flatMap(filesOf))
  const isOwn = ({ at }: { at: Position }): boolean => files.has(at.file)
  const own = dictionary.placed.filter(isOwn)
  return {
    ...report,
    issues: report.issues.filter(isOwn),
    explained: report.explained.filter(isOwn),
    entities: own.length,
    aliases: own.reduce((sum, { entity }) => sum + entity.aliases.length, 0),
  }
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
 * @param beside      dictionaries that have what an overlay adds to; default: every shipped one
 * @throws {Error} saying what stands against it
 */
export async function planAddition(
  dictionary: string,
  request: AddRequest,
  beside?: readonly string[],
): Promise<Placed> {
  const { placeAddition } = await import('./curate/addition.ts')
  const placed = placeAddition(yamlTexts(dictionary), request)
  if (placed.what === 'overlay') await refuseUnknown(placed.id, beside)
  return placed
}

/** An overlay onto an id that is nobody's would keep the file from being opened. */
async function refuseUnknown(id: string, beside: readonly string[] | undefined): Promise<void> {
  const resolver = await openResolver(beside === undefined ? {} : { dictionaries: beside })
  if (resolver.entity(id) !== undefined) return
  const opened = (beside ?? shippedNames()).join(', ')
  const near = resolver.suggest(id.replace(/^[^:]*:/u, '').replaceAll('-', ' '), { limit: 3 })
  const hint = near.length > 0 ? `: did you mean ${near.map(suggestion => suggestion.id).join(', ')}?` : ''
  throw new Error(`no entity of ${opened} has the id "${id}", which an overlay would add to${hint}`)
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
