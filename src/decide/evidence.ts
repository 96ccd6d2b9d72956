import type { IndexTerm } from '../index/open.ts'
import { framesOf } from '../keys/likeness.ts'
import { habitOf, soundPath } from '../keys/path.ts'
import { HABITS } from '../keys/read.ts'
import { ORTHOGRAPHIES } from '../keys/spelt.ts'
import { currentLexicon } from '../lexicon/current.ts'
import { conceptId, roleOf } from '../lexicon/lexicon.ts'
import { NUMBERS, type TermReading } from '../lexicon/readings.ts'
import type { Term } from '../lexicon/terms.ts'
import type { Evidence, TokenPair } from '../model.ts'
import type { Pair } from '../score/meeting.ts'
import type { Scored } from '../score/score.ts'

/** The whole name is a name that the dictionary lists. */
export function listedEvidence(mention: string, alias: string, notes: readonly string[]): Evidence {
  const pair: TokenPair = {
    mention,
    alias,
    similarity: 1,
    weight: 1,
    how: 'same-form',
    why: 'the dictionary lists this very name',
  }
  return { step: 'listed', pairs: [pair], notes }
}

/** The mention spells the first letters of the name. */
export function initialsEvidence(mention: string, alias: string, why: string): Evidence {
  const pair: TokenPair = { mention, alias, similarity: 1, weight: 1, how: 'initials', why }
  return { step: 'words-and-sounds', pairs: [pair], notes: ['initials'] }
}

/** What a score was made of, pair by pair, in the order of the mention. */
export function evidenceOf(
  scored: Scored,
  mention: readonly Term[],
  alias: readonly IndexTerm[],
  notes: readonly string[],
): Evidence {
  const total = scored.pairs.reduce((sum, pair) => sum + pair.weight, 0) || 1
  const habits: string[] = []
  const pairs = [...scored.pairs]
    .sort((a, b) => place(a) - place(b))
    .map((pair): TokenPair => {
      const [m, a] = [mention[pair.mention], alias[pair.alias]]
      return {
        mention: pair.joined === 'mention' ? `${m?.surface} ${mention[pair.mention + 1]?.surface}` : (m?.surface ?? ''),
        alias: pair.joined === 'alias' ? `${a?.surface} ${alias[pair.alias + 1]?.surface}` : (a?.surface ?? ''),
        similarity: round(pair.value),
        weight: round(pair.weight / total),
        how: pair.how,
        why: why(pair, m, a, habits),
      }
    })
  const exact = scored.pairs.every(pair => pair.how === 'same-form')
  const readAs = mostFrequent(habits)
  return { step: exact ? 'same-form' : 'words-and-sounds', pairs, notes, ...(readAs === undefined ? {} : { readAs }) }
}

const place = (pair: Pair): number => (pair.mention < 0 ? 1000 + pair.alias : pair.mention)

const round = (value: number): number => Math.round(value * 1000) / 1000

function why(pair: Pair, mention: Term | undefined, alias: IndexTerm | undefined, habits: string[]): string {
  if (pair.how === 'affiliation') return 'only says whom it belongs to'
  if (!mention) return `the mention lacks this ${roleWord(alias?.role)}`
  if (!alias) return `no dictionary name has this ${roleWord(mention.role)} here`
  const reading = mention.readings[pair.likeness?.reading ?? 0] as TermReading
  const stripped = reading.cost > 0 ? `, read without its prefix or ending as "${reading.plain}"` : ''
  if (pair.how === 'same-form') return `the same letters${stripped}`
  if (pair.how === 'joined') return 'two words written as one'
  if (pair.how === 'initial') return 'its initial'
  if (pair.how === 'same-place') return 'both name one place'
  if (pair.how === 'same-word' && pair.likeness?.concept === undefined) return 'the same number'
  if (pair.how === 'same-word') {
    noteHabit(reading, alias, pair, habits)
    return `${meansBoth(pair.likeness?.concept as number)}${stripped}`
  }
  const habit = noteHabit(reading, alias, pair, habits)
  const as = habit === undefined ? '' : ` (read as ${habitName(habit)})`
  const vowels = reading.frame !== alias.frame ? ', short vowels guessed' : ''
  return `${pair.how === 'same-sound' ? 'the same sounds' : 'nearly the same sounds'}${as}${vowels}${stripped}`
}

function noteHabit(reading: TermReading, alias: IndexTerm, pair: Pair, habits: string[]): string | undefined {
  if (alias.sounds.length === 0) return undefined
  const spelt = alias.spelt[pair.likeness?.spelt ?? -1]
  const steps = soundPath(
    String.fromCharCode(...reading.sounds),
    String.fromCharCode(...(spelt ?? alias).sounds),
    framesOf(reading.frame, alias.frame),
  )
  const found = spelt?.habit ?? reading.habit ?? steps.map(habitOf).find(habit => habit !== undefined)
  if (found !== undefined) habits.push(found)
  return found
}

const EXTRA_NAMES: Readonly<Record<string, string>> = { ru: 'Russian' }
/** A language's name, for `read as French`. */
export const habitName = (lang: string): string =>
  [...HABITS, ...ORTHOGRAPHIES].find(table => table.lang === lang)?.name ?? EXTRA_NAMES[lang] ?? lang

function meansBoth(concept: number): string {
  const isGivenName = concept < NUMBERS && roleOf(currentLexicon(), concept) === 'given-name'
  return isGivenName ? `forms of one given name, "${word(concept)}"` : `both mean "${word(concept)}"`
}

/** What a concept is called; a given name's prefix only keeps it apart from words. */
const word = (concept: number): string =>
  concept >= NUMBERS
    ? String(concept - NUMBERS)
    : conceptId(currentLexicon(), concept)
        .replace(/^(?:called|short)-/u, '')
        .replace(/-/gu, ' ')

const ROLE_WORDS: Readonly<Record<string, string>> = {
  name: 'name',
  descriptor: 'word',
  unit: 'unit word',
  compass: 'compass word',
}
const roleWord = (role: string | undefined): string => ROLE_WORDS[role ?? ''] ?? 'word'

function mostFrequent(words: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const item of words) counts.set(item, (counts.get(item) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}
