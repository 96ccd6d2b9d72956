/** What kind of spelling a mention is, from the mention, the names of its entities and the product's own reading. */
import { distance } from 'fastest-levenshtein'
import type { Entity } from '../../src/model.ts'
import type { Kunya } from './product.ts'
import { plainKey } from './sets.ts'

export const KINDS = {
  'out of dictionary': 'no right id is in the dictionary',
  abbreviation: 'one word of at most six letters, all capitals, or an alias that the dictionary calls an abbreviation',
  translated: 'against the canonical name, words met by meaning weigh more than words met by letters or sounds',
  typo: 'one or two letters from a name of its entity in the same script, and that word is heard as near, not the same',
  'cross script': 'not in Latin letters, as every canonical name is',
  'same script': 'in Latin letters',
} as const
export type Kind = keyof typeof KINDS

/** The first of KINDS that holds. */
export function kindOf(mention: string, gold: readonly Entity[], { compare }: Pick<Kunya, 'compare'>): Kind {
  if (gold.length === 0) return 'out of dictionary'
  const key = plainKey(mention)
  const aliases = gold.flatMap(entity => entity.aliases)
  if (
    /^\p{Lu}{2,6}$/u.test(mention.replace(/[.\s]/gu, '')) ||
    aliases.some(({ kind, name }) => kind === 'abbreviation' && plainKey(name) === key)
  )
    return 'abbreviation'
  if (gold.some(({ name }) => isTranslation(compare(mention, name)))) return 'translated'
  const names = [...gold.map(({ name }) => name), ...aliases.map(({ name }) => name)]
  if (names.some(name => isTypo(mention, name, compare))) return 'typo'
  return isLatin(mention) ? 'same script' : 'cross script'
}

const isLatin = (text: string): boolean => /\p{Script=Latin}/u.test(text.match(/\p{L}/u)?.[0] ?? '')

function isTranslation({ evidence }: ReturnType<Kunya['compare']>): boolean {
  let [meaning, sound] = [0, 0]
  for (const { how, weight } of evidence.pairs) {
    if (how === 'same-word') meaning += weight
    else if (how !== 'left-over') sound += weight
  }
  return meaning > sound
}

function isTypo(mention: string, name: string, compare: Kunya['compare']): boolean {
  const [a, b] = [mention, name].map(text => plainKey(text).replaceAll(' ', '')) as [string, string]
  if (a === b || Math.min(a.length, b.length) < 5 || distance(a, b) > 2) return false
  return compare(mention, name).evidence.pairs.some(({ how }) => how === 'near' || how === 'typo')
}
