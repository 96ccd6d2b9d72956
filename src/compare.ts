import { decide, mostBarred } from './decide/decide.ts'
import { evidenceOf } from './decide/evidence.ts'
import type { IndexTerm } from './index/open.ts'
import { currentLexicon } from './lexicon/current.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { readingOfName } from './lexicon/readings.ts'
import { analyse, type Term } from './lexicon/terms.ts'
import type { Comparison, EntityType } from './model.ts'
import { type Options, withDefaults } from './options.ts'
import { likeness } from './retrieve/likeness.ts'
import { policyOf } from './score/policies.ts'
import { score } from './score/score.ts'
import { LONGEST_MENTION } from './text/tokenise.ts'

export interface CompareOptions extends Partial<Pick<Options, 'accept' | 'review'>> {
  /** What both names are taken to be: chooses how their words count. */
  type?: EntityType
  /** Language of the text around, BCP 47. */
  lang?: string
}

/**
 * Whether two names may be the same, by the road that `resolve` takes, without a dictionary: words weigh by their role
 * alone, and no alias is known.
 * @throws {TypeError} when a name is no string
 */
export function compare(a: string, b: string, { type, lang, ...thresholds }: CompareOptions = {}): Comparison {
  for (const name of [a, b])
    if (typeof name !== 'string') throw new TypeError(`compare: expected two strings, received ${typeof name}`)
  for (const [name, hint] of Object.entries({ type, lang })) {
    if (hint !== undefined && typeof hint !== 'string')
      throw new TypeError(`option "${name}": expected a string, received ${typeof hint}`)
  }
  const options = withDefaults(thresholds)
  const readable = [a, b].every(name => name.length <= LONGEST_MENTION)
  const mention = readable ? analysed(a, lang) : []
  const other = readable ? analysed(b, lang) : []
  if (mention.length === 0 || other.length === 0)
    return { score: 0, decision: 'none', evidence: { step: 'words-and-sounds', pairs: [], notes: [] } }
  const alias = other.map(asAlias)
  const scored = score({
    mention,
    alias,
    like: (i, j) => likeness(mention[i] as Term, alias[j] as IndexTerm),
    policy: policyOf(type ?? 'group'),
    typed: type !== undefined,
    affiliation: new Set(),
  })
  const same = spoken(mention) === spoken(other)
  const value = same ? 1 : scored.barred !== undefined ? Math.min(scored.score, mostBarred(options)) : scored.score
  const { decision } = decide([{ score: value, untyped: value, barred: false }], options)
  return {
    score: Math.round(value * 1000) / 1000,
    decision,
    get evidence() {
      return evidenceOf(scored, mention, alias, scored.conflict ? ['conflicting-words'] : [])
    },
  }
}

const spoken = (terms: readonly Term[]): string => terms.map(term => term.readings[0]?.plain).join(' ')

/** Names analysed before, by lexicon: who compares, compares one name with many. Emptied when full. */
const ANALYSED = new WeakMap<Lexicon, Map<string, Term[]>>()
const MOST_ANALYSED = 2000

function analysed(name: string, lang = ''): Term[] {
  const lexicon = currentLexicon()
  let known = ANALYSED.get(lexicon)
  if (!known || known.size >= MOST_ANALYSED) {
    known = new Map()
    ANALYSED.set(lexicon, known)
  }
  const key = `${lang} ${name}`
  let terms = known.get(key)
  if (!terms) {
    terms = analyse(lexicon, name, lang)
    known.set(key, terms)
  }
  return terms
}

/** A term of the other name as a dictionary of that one name would hold it. */
function asAlias(term: Term): IndexTerm {
  const reading = readingOfName(term.readings)
  const { plain, sounds, mass, frame, concepts } = reading
  const spelt = term.readings.filter(({ abroad }) => abroad !== undefined)
  return {
    surface: term.surface,
    plain,
    sounds,
    mass,
    frame,
    role: term.role,
    light: term.light,
    title: term.title,
    rarity: 1,
    concepts,
    script: term.script,
    spelt: spelt.map(({ sounds, mass, habit = '' }) => ({ sounds, mass, habit })),
  }
}
