import type { IndexTerm } from '../index/open.ts'
import { framesOf, mass, soundLikeness } from '../keys/likeness.ts'
import type { Term } from '../lexicon/terms.ts'
import { PAIR_AT } from '../retrieve/likeness.ts'
import { holdsAlias, holdsMention, isInitial, type Meeting, type Pair, weightOf } from './meeting.ts'
import type { Policy } from './policies.ts'

/** What two words written as one lose, and the likeness that they need. */
const JOINED = 0.03
const JOINED_AT = 0.85
/** A word so well paired is not joined with its neighbour. */
const SETTLED = 0.9

const pairWeight = (mention: Term, alias: IndexTerm, policy: Policy): number =>
  (weightOf(mention, policy) + weightOf(alias, policy) * alias.rarity) / 2

/** Every word in at most one pair, the best pairs first; ties go to the pair that keeps the order. */
export function pairUp({ mention, alias, like, policy }: Meeting): Pair[] {
  const possible: Pair[] = []
  for (let i = 0; i < mention.length; i++) {
    for (let j = 0; j < alias.length; j++) {
      const found = like(i, j)
      if (found.value < PAIR_AT) continue
      const weight = pairWeight(mention[i] as Term, alias[j] as IndexTerm, policy)
      possible.push({ mention: i, alias: j, value: found.value, weight, how: found.how, likeness: found })
    }
  }
  possible.sort((a, b) => b.value - a.value || Math.abs(a.mention - a.alias) - Math.abs(b.mention - b.alias))
  const pairs: Pair[] = []
  for (const pair of possible)
    if (!pairs.some(better => better.mention === pair.mention || better.alias === pair.alias)) pairs.push(pair)
  return policy.anyOrder ? withInitials(mention, alias, policy, pairs) : pairs
}

/** What a name and its initial are worth. */
const INITIAL = 0.9

/** The pairs, and names with the initial that may stand for them: V. Putin. */
function withInitials(
  mention: readonly Term[],
  alias: readonly IndexTerm[],
  policy: Policy,
  pairs: readonly Pair[],
): Pair[] {
  const all = [...pairs]
  mention.forEach((m, i) => {
    const own = m.readings[0]?.plain ?? ''
    alias.forEach((a, j) => {
      const isInitialOf = isInitial(m) ? a.plain.startsWith(own) : isInitial(a) && own.startsWith(a.plain)
      if (!isInitialOf || all.some(pair => pair.mention === i || pair.alias === j)) return
      all.push({ mention: i, alias: j, value: INITIAL, weight: pairWeight(m, a, policy), how: 'initial' })
    })
  })
  return all
}

/** The pairs, with two neighbours of one side joined where the other side writes them as one word: Deirezzor. */
export function joinUp({ mention, alias, policy }: Meeting, pairs: readonly Pair[]): readonly Pair[] {
  let joined = pairs
  const isFreeMention = (i: number): boolean => !joined.some(pair => pair.value > SETTLED && holdsMention(pair, i))
  const isFreeAlias = (j: number): boolean => !joined.some(pair => pair.value > SETTLED && holdsAlias(pair, j))
  const offer = (i: number, j: number, side: 'mention' | 'alias', value: number): void => {
    if (value < JOINED_AT) return
    const [i2, j2] = side === 'mention' ? [i + 1, j] : [i, j + 1]
    const weight =
      pairWeight(mention[i] as Term, alias[j] as IndexTerm, policy) +
      pairWeight(mention[i2] as Term, alias[j2] as IndexTerm, policy)
    const kept = joined.filter(
      pair => !holdsMention(pair, i) && !holdsMention(pair, i2) && !holdsAlias(pair, j) && !holdsAlias(pair, j2),
    )
    joined = [...kept, { mention: i, alias: j, value, weight, how: 'joined', joined: side }]
  }
  for (let i = 0; i < mention.length; i++) {
    if (!isFreeMention(i)) continue
    const [m, m2] = [mention[i] as Term, mention[i + 1]]
    const two = m2 && areWords(soundsOf(m), soundsOf(m2)) && concat(soundsOf(m), soundsOf(m2))
    for (let j = 0; j < alias.length; j++) {
      if (!isFreeAlias(j)) continue
      const [a, a2] = [alias[j] as IndexTerm, alias[j + 1]]
      if (a2 && areWords(a.sounds, a2.sounds) && isFreeAlias(j + 1))
        offer(i, j, 'alias', heardAsTwo(m, concat(a.sounds, a2.sounds), a.frame))
      if (two && isFreeMention(i + 1)) offer(i, j, 'mention', joinedLikeness(two, isFrame(m), a.sounds, a.frame))
    }
  }
  return joined
}

/** A number has no sound: it is no part of a word. */
const areWords = (a: Uint8Array, b: Uint8Array): boolean => a.length > 0 && b.length > 0

const soundsOf = (term: Term): Uint8Array => term.readings[0]?.sounds ?? new Uint8Array(0)
const isFrame = (term: Term): boolean => term.readings[0]?.frame ?? false

/** How like a word is to two that are written as one, by the best of its readings. */
const heardAsTwo = (term: Term, both: Uint8Array, frame: boolean): number =>
  Math.max(...term.readings.map(reading => joinedLikeness(reading.sounds, reading.frame, both, frame) - reading.cost))

function joinedLikeness(a: Uint8Array, frameA: boolean, b: Uint8Array, frameB: boolean): number {
  if (a.length === 0 || b.length === 0) return 0
  return soundLikeness(a, mass(a), b, mass(b), framesOf(frameA, frameB), JOINED_AT - JOINED) - JOINED
}

/** Two words as one: a sound that ends the first and begins the second is heard once, as everywhere. */
function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  const doubled = a.length > 0 && a.at(-1) === b[0] ? 1 : 0
  const both = new Uint8Array(a.length + b.length - doubled)
  both.set(a)
  both.set(b, a.length - doubled)
  return both
}
