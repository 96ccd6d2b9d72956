/** What the properties of names may be, said once: the schema, the cells of a CSV and what is imported all go by it. */
import { ALIAS_KINDS, CONFIDENCES, DATE } from '../model.ts'

export const TYPE: RegExp = /^[a-z][a-z-]*$/u
export const NAMESPACE: RegExp = /^[a-z][a-z0-9-]*$/u
export const SLUG: RegExp = /^[a-z0-9]+(-[a-z0-9]+)*$/u
export const LANG: RegExp = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/u
export const SCRIPT: RegExp = /^[A-Z][a-z]{3}$/u

export interface Rule {
  holds: (value: unknown) => boolean
  /** Ends the sentence “expected …”. */
  expected: string
}

const oneOf = (words: readonly string[]): Rule => ({
  holds: value => typeof value === 'string' && words.includes(value),
  expected: `one of ${words.join(', ')}`,
})
const like = (pattern: RegExp, expected: string): Rule => ({
  holds: value => typeof value === 'string' && pattern.test(value),
  expected,
})
const date = like(DATE, 'a date such as 2015, 2015-06 or 2015-06-01')
const flag: Rule = { holds: value => typeof value === 'boolean', expected: 'true or false' }

type Ruled = 'kind' | 'lang' | 'script' | 'confidence' | 'from' | 'until' | 'weak' | 'hostile'

export const NAME_RULES: Readonly<Record<Ruled, Rule>> = {
  kind: oneOf(ALIAS_KINDS),
  lang: like(LANG, 'a BCP 47 language such as ar or ar-Latn'),
  script: like(SCRIPT, 'an ISO 15924 script such as Arab'),
  confidence: oneOf(CONFIDENCES),
  from: date,
  until: date,
  weak: flag,
  hostile: flag,
}
