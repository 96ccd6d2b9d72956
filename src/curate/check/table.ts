/** Every check, in the order in which a dictionary is read. */
import { dateChecks } from './dates.ts'
import { duplicateChecks } from './duplicates.ts'
import { explanationChecks } from './explained.ts'
import { languageChecks } from './language.ts'
import { nameChecks } from './names.ts'
import { reachChecks } from './reach.ts'
import { relationChecks } from './relations.ts'
import { signChecks } from './signs.ts'
import { sourceChecks } from './sources.ts'
import type { Check } from './subject.ts'

export const CHECKS: readonly Check[] = [
  ...signChecks,
  ...languageChecks,
  ...nameChecks,
  ...reachChecks,
  ...duplicateChecks,
  ...relationChecks,
  ...dateChecks,
  ...sourceChecks,
  ...explanationChecks,
]
