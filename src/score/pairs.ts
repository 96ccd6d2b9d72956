import type { IndexTerm } from '../index/open.ts'
import { framesOf, mass, soundLikeness } from '../keys/likeness.ts'
import type { Term } from '../lexicon/terms.ts'
import { PAIR_AT } from '../retrieve/likeness.ts'
import { aliasWords, type Meeting, mentionWords, type Pair, weightOf } from './meeting.ts'
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
  const [usedMention, usedAlias] = [new Set<number>(), new Set<number>()]
  return possible.filter(pair => {
    if (usedMention.has(pair.mention) || usedAlias.has(pair.alias)) return false
    usedMention.add(pair.mention)
    usedAlias.add(pair.alias)
    return true
  })
}

/** The pairs, with two neighbours of one side joined where the other side writes them as one word: Deirezzor. */
export function joinUp({ mention, alias, policy }: Meeting, pairs: readonly Pair[]): Pair[] {
  let joined = [...pairs]
  const isFree = (side: 'mention' | 'alias', i: number): boolean =>
    !joined.some(
      pair => pair.value > SETTLED && (side === 'mention' ? mentionWords(pair) : aliasWords(pair)).includes(i),
    )
  const offer = (pair: Pair): void => {
    if (pair.value < JOINED_AT) return
    const [mentions, aliases] = [mentionWords(pair), aliasWords(pair)]
    const kept = joined.filter(
      other =>
        !mentionWords(other).some(i => mentions.includes(i)) && !aliasWords(other).some(j => aliases.includes(j)),
    )
    joined = [...kept, pair]
  }
  for (let i = 0; i < mention.length; i++) {
    if (!isFree('mention', i)) continue
    for (let j = 0; j < alias.length; j++) {
      if (!isFree('alias', j)) continue
      const [m, a, m2, a2] = [mention[i] as Term, alias[j] as IndexTerm, mention[i + 1], alias[j + 1]]
      const weight = pairWeight(m, a, policy)
      if (a2 && isFree('alias', j + 1)) {
        const both = concat(a.sounds, a2.sounds)
        const value = Math.max(
          ...m.readings.map(({ sounds, frame, cost }) => joinedLikeness(sounds, frame, both, a.frame) - cost),
        )
        offer({
          mention: i,
          alias: j,
          value,
          weight: weight + pairWeight(m, a2, policy),
          how: 'joined',
          joined: 'alias',
        })
      }
      if (m2 && isFree('mention', i + 1)) {
        const value = joinedLikeness(concat(soundsOf(m), soundsOf(m2)), isFrame(m), a.sounds, a.frame)
        offer({
          mention: i,
          alias: j,
          value,
          weight: weight + pairWeight(m2, a, policy),
          how: 'joined',
          joined: 'mention',
        })
      }
    }
  }
  return joined
}

const soundsOf = (term: Term): Uint8Array => term.readings[0]?.sounds ?? new Uint8Array(0)
const isFrame = (term: Term): boolean => term.readings[0]?.frame ?? false

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
