import { decide, mostBarred } from './decide/decide.ts'
import { evidenceOf } from './decide/evidence.ts'
import type { IndexTerm } from './index/open.ts'
import { currentLexicon } from './lexicon/current.ts'
import { readingOfName } from './lexicon/readings.ts'
import { analyse, type Language, languageOf, type Term } from './lexicon/terms.ts'
import type { Comparison, EntityType } from './model.ts'
import { type Options, withDefaults } from './options.ts'
import { likeness } from './retrieve/likeness.ts'
import { policyOf } from './score/policies.ts'
import { score } from './score/score.ts'
import { memo } from './text/memo.ts'
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
  checkHint('type', type)
  checkHint('lang', lang)
  const options = withDefaults(thresholds)
  const readable = a.length <= LONGEST_MENTION && b.length <= LONGEST_MENTION
  const language = languageOf(currentLexicon(), lang)
  const { terms: mention, spoken } = readable ? analysed(language, a) : UNREAD
  const { terms: other, alias, spoken: otherSpoken } = readable ? analysed(language, b) : UNREAD
  if (mention.length === 0 || other.length === 0)
    return { score: 0, decision: 'none', evidence: { step: 'words-and-sounds', pairs: [], notes: [] } }
  const scored = score({
    mention,
    alias,
    like: (i, j) => likeness(mention[i] as Term, alias[j] as IndexTerm),
    policy: policyOf(type ?? 'group'),
    typed: type !== undefined,
    affiliation: NO_AFFILIATION,
  })
  const value =
    spoken === otherSpoken
      ? 1
      : scored.barred !== undefined
        ? Math.min(scored.score, mostBarred(options))
        : scored.score
  const { decision } = decide([{ score: value, untyped: value, barred: false }], options)
  return {
    score: Math.round(value * 1000) / 1000,
    decision,
    get evidence() {
      return evidenceOf(scored, mention, alias, scored.conflict ? ['conflicting-words'] : [])
    },
  }
}

function checkHint(name: string, hint: unknown): void {
  if (hint !== undefined && typeof hint !== 'string')
    throw new TypeError(`option "${name}": expected a string, received ${typeof hint}`)
}

const NO_AFFILIATION: ReadonlySet<number> = new Set()

/** A name, analysed: as the one that is compared, and as the one that it is compared with. */
interface Analysed {
  terms: readonly Term[]
  alias: readonly IndexTerm[]
  /** Its words in plain letters. */
  spoken: string
}
const UNREAD: Analysed = { terms: [], alias: [], spoken: '' }

/** Names analysed before: who compares, compares one name with many. */
const MOST_ANALYSED = 2000
const analyses = memo<Language, string, Analysed>(MOST_ANALYSED, ({ lexicon, lang }, name) => {
  const terms = analyse(lexicon, name, lang)
  return { terms, alias: terms.map(asAlias), spoken: terms.map(term => term.readings[0]?.plain).join(' ') }
})
const analysed = (language: Language, name: string): Analysed => analyses(language, name, name)

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
