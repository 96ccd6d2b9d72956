import type { IndexTerm } from '../index/open.ts'
import { framesOf, mass, soundLikeness } from '../keys/likeness.ts'
import type { Term } from '../lexicon/terms.ts'
import { type How, type Likeness, PAIR_AT } from '../retrieve/likeness.ts'
import type { Policy } from './policies.ts'

/** One pair of words, or a word left over (index -1 on the other side). */
export interface Pair {
  mention: number
  alias: number
  value: number
  /** Share of the whole before normalising. */
  weight: number
  how: How | 'joined' | 'left-over' | 'affiliation'
  likeness?: Likeness
  /** The side that writes as two words what the other writes as one. */
  joined?: 'mention' | 'alias'
}

export interface Scored {
  /** 0..1. */
  score: number
  /** Never a `match`, whatever the score: too little that is telling was met. */
  generic: boolean
  /** A telling word stands on each side that the other lacks: two names. */
  conflict: boolean
  /** Words of either side that have no fellow. */
  leftOver: number
  pairs: readonly Pair[]
}

/** What scoring needs to know of one mention and one alias. */
export interface Meeting {
  mention: readonly Term[]
  alias: readonly IndexTerm[]
  like(mention: number, alias: number): Likeness
  policy: Policy
  /** Nothing says that the mention is of this alias's type: a hint does. */
  typed: boolean
  /** Mention words that only say to whom the entity belongs (`Osoud Sharqiya FSA group`). */
  affiliation: ReadonlySet<number>
}

/** A word of at least this weight is what a name is told by. */
const TELLING = 0.6
/** The most that two names can score when each has a telling word that the other lacks. */
const CONFLICT_MOST = 0.55
/** Weight that an affiliation keeps. */
const AFFILIATION = 0.04
/** A word out of its place costs this share of its weight. */
const OUT_OF_ORDER = 0.08
/** Weight of the unit word that makes a person's name a group's. */
const EPONYM = 0.5
/** Likeness in sound from which a word is another spelling, not another word of the same meaning. */
const SPELT = 0.85
/** What two words written as one lose. */
const JOINED = 0.03
/** Telling words, or a telling and a unit word, that a `match` needs when none of them is a proper name. */
const LEAST_WORDS = 2

export function score(meeting: Meeting): Scored {
  const { mention, alias, policy } = meeting
  const pairs = pairUp(meeting)
  joinUp(meeting, pairs)
  const mentionMet = new Set(pairs.flatMap(mentionWords))
  const aliasMet = new Set(pairs.flatMap(aliasWords))
  let met = 0
  let total = 0
  let [namesMet, wordsMet] = [0, 0]
  for (const pair of pairs) {
    total += pair.weight
    met += pair.weight * pair.value
    const { role } = alias[pair.alias] as IndexTerm
    wordsMet += pair.how === 'joined' ? LEAST_WORDS : 1
    if (role === 'name' || policy.weight[role] >= 0.85) namesMet += pair.how === 'joined' ? 2 : 1
  }
  if (!policy.anyOrder) met -= disorder(pairs, alias)
  const eponym = !meeting.typed && !policy.anyOrder && isPersonal(alias) && !mention.some(term => term.role === 'unit')
  let [tellingMention, tellingAlias] = [0, 0]
  const left: Pair[] = []
  mention.forEach((term, i) => {
    if (mentionMet.has(i)) return
    const full = weightOf(term, policy)
    const affiliated = meeting.affiliation.has(i)
    const weight = affiliated ? AFFILIATION : full * policy.extra[term.role]
    total += weight
    if (!affiliated && full >= TELLING) tellingMention = Math.max(tellingMention, full)
    left.push({ mention: i, alias: -1, value: 0, weight, how: affiliated ? 'affiliation' : 'left-over' })
  })
  alias.forEach((term, j) => {
    if (aliasMet.has(j)) return
    const full = weightOf(term, policy) * term.rarity
    const weight = term.role === 'unit' && eponym ? Math.max(full, EPONYM) : full * policy.missing[term.role]
    total += weight
    if (full >= TELLING * 0.7) tellingAlias = Math.max(tellingAlias, full)
    left.push({ mention: -1, alias: j, value: 0, weight, how: 'left-over' })
  })
  const conflict = tellingMention > 0 && tellingAlias > 0
  const raw = total === 0 ? 0 : met / total
  return {
    score: Math.max(0, conflict ? Math.min(raw, CONFLICT_MOST) : raw),
    generic: isGeneric(meeting, namesMet, wordsMet) && !isRespelling(pairs, left),
    conflict,
    leftOver: left.length,
    pairs: [...pairs, ...left],
  }
}

const weightOf = (term: Term | IndexTerm, policy: Policy): number =>
  term.light ? policy.lightWeight : policy.weight[term.role]

const pairWeight = (mention: Term, alias: IndexTerm, policy: Policy): number =>
  (weightOf(mention, policy) + weightOf(alias, policy) * alias.rarity) / 2

/** Every word in at most one pair, the best pairs first; ties go to the pair that keeps the order. */
function pairUp({ mention, alias, like, policy }: Meeting): Pair[] {
  const possible: Pair[] = []
  for (let i = 0; i < mention.length; i++) {
    for (let j = 0; j < alias.length; j++) {
      const found = like(i, j)
      if (found.value < PAIR_AT) continue
      possible.push({
        mention: i,
        alias: j,
        value: found.value,
        weight: pairWeight(mention[i] as Term, alias[j] as IndexTerm, policy),
        how: found.how,
        likeness: found,
      })
    }
  }
  possible.sort((a, b) => b.value - a.value || Math.abs(a.mention - a.alias) - Math.abs(b.mention - b.alias))
  const [usedMention, usedAlias] = [new Set<number>(), new Set<number>()]
  return possible.filter(pair => {
    if (usedMention.has(pair.mention) || usedAlias.has(pair.alias)) return false
    usedMention.add(pair.mention)
    usedAlias.add(pair.alias)
    return true
  })
}

/** Two neighbours on one side that the other side writes as one word: Deir ez-Zor, Deirezzor. */
function joinUp({ mention, alias, policy }: Meeting, pairs: Pair[]): void {
  const free =
    <T>(terms: readonly T[], side: 'mention' | 'alias') =>
    (i: number) =>
      i >= 0 && i < terms.length && !pairs.some(pair => pair[side] === i && pair.value > 0.9)
  const freeMention = free(mention, 'mention')
  const freeAlias = free(alias, 'alias')
  for (let i = 0; i < mention.length; i++) {
    for (let j = 0; j < alias.length; j++) {
      const [m, a] = [mention[i] as Term, alias[j] as IndexTerm]
      const m2 = mention[i + 1]
      const a2 = alias[j + 1]
      if (a2 && freeMention(i) && freeAlias(j) && freeAlias(j + 1)) {
        const value = joinedLikeness(soundsOf(m), frameOf(m), concat(a.sounds, a2.sounds), a.frame)
        if (value >= 0.85)
          replace(pairs, {
            mention: i,
            alias: j,
            value,
            weight: (weightOf(m, policy) * 2 + weightOf(a, policy) + weightOf(a2, policy)) / 2,
            how: 'joined',
            joined: 'alias',
          })
      }
      if (m2 && freeMention(i) && freeMention(i + 1) && freeAlias(j)) {
        const value = joinedLikeness(concat(soundsOf(m), soundsOf(m2)), frameOf(m), a.sounds, a.frame)
        if (value >= 0.85)
          replace(pairs, {
            mention: i,
            alias: j,
            value,
            weight: (weightOf(m, policy) + weightOf(m2, policy) + weightOf(a, policy) * 2) / 2,
            how: 'joined',
            joined: 'mention',
          })
      }
    }
  }
}

/** Words of each side that a pair holds: two on the side that was joined. */
const mentionWords = (pair: Pair): number[] =>
  pair.joined === 'mention' ? [pair.mention, pair.mention + 1] : [pair.mention]
const aliasWords = (pair: Pair): number[] => (pair.joined === 'alias' ? [pair.alias, pair.alias + 1] : [pair.alias])

/** A joined pair takes the place of the single pairs that its words were in. */
function replace(pairs: Pair[], joined: Pair): void {
  const [mentions, aliases] = [new Set(mentionWords(joined)), new Set(aliasWords(joined))]
  for (let i = pairs.length - 1; i >= 0; i--) {
    const pair = pairs[i] as Pair
    if (mentions.has(pair.mention) || aliases.has(pair.alias)) pairs.splice(i, 1)
  }
  pairs.push(joined)
}

const soundsOf = (term: Term): Uint8Array => term.readings[0]?.sounds ?? new Uint8Array(0)
const frameOf = (term: Term): boolean => term.readings[0]?.frame ?? false

function joinedLikeness(a: Uint8Array, frameA: boolean, b: Uint8Array, frameB: boolean): number {
  if (a.length === 0 || b.length === 0) return 0
  return soundLikeness(a, mass(a), b, mass(b), framesOf(frameA, frameB), 0.8) - JOINED
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}

/**
 * Weight lost by pairs that cross each other: `Free Syrian Army` is not `Syrian Free Army`. Unit words stand before or
 * behind by the language alone.
 */
function disorder(pairs: readonly Pair[], alias: readonly IndexTerm[]): number {
  let lost = 0
  const telling = pairs.filter(pair => (alias[pair.alias] as IndexTerm).role !== 'unit')
  for (const a of telling) {
    for (const b of telling) {
      if (a.mention < b.mention && a.alias > b.alias) lost += OUT_OF_ORDER * Math.min(a.weight, b.weight)
    }
  }
  return lost
}

/** A unit word and a person's name: Jaysh Khalid ibn al-Walid. Without the unit word it is the person who is meant. */
const isPersonal = (alias: readonly IndexTerm[]): boolean =>
  alias.some(term => term.role === 'particle' || term.role === 'honorific') &&
  alias.every(
    term => term.role === 'unit' || term.role === 'name' || term.role === 'particle' || term.role === 'honorific',
  )

/** The whole of a one-word alias in another spelling, not in translation: as good as the string that is listed. */
const isRespelling = (pairs: readonly Pair[], left: readonly Pair[]): boolean =>
  left.length === 0 && pairs.every(pair => (pair.likeness?.heard ?? 0) >= SPELT)

/**
 * Too little to tell an entity by: no proper name was met and fewer than two words in all, or fewer names than the
 * type asks for (one name of a person's two).
 */
function isGeneric({ policy, mention }: Meeting, namesMet: number, wordsMet: number): boolean {
  if (policy.leastNames > 0) return namesMet < policy.leastNames
  const proper = mention.some(term => term.role === 'name')
  return !proper && wordsMet < LEAST_WORDS
}
