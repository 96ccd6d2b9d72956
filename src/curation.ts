/** Doors for curators: dictionaries by their names, from disk, to the rooms of curate/, each loaded when it is asked for. */
import type { CheckReport } from './curate/check/check.ts'
import { loadLexicon, shippedNames } from './load.ts'
import { readTogether } from './open.ts'

/**
 * Checks dictionaries that are opened together; default: every shipped one.
 * @throws {Error} when there is nothing to read; never on what the files hold
 */
export async function checkDictionaries(names: readonly string[] = shippedNames()): Promise<CheckReport> {
  const { checkDictionary } = await import('./curate/check/check.ts')
  return checkDictionary(await readTogether(names), loadLexicon())
}
