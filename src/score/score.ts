import type { IndexTerm } from '../index/open.ts'
import type { Term } from '../lexicon/terms.ts'
import { holdsAlias, holdsMention, isInitial, type Meeting, type Pair, weightOf } from './meeting.ts'
import { joinUp, pairUp } from './pairs.ts'

export interface Scored {
  /** 0..1. */
  score: number
  /** Why it is never a `match`, whatever the score. */
  barred?: 'too-little-to-tell-by' | 'unlike-word'
  /** A telling word stands on each side that the other lacks: two names. */
  conflict: boolean
  pairs: readonly Pair[]
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
/** Share of its little weight that a light word too much costs: an epithet, `group`, `city`. */
const LIGHT_EXTRA = 0.3
/** Weight of each of two unit words that speak against each other: brigade and front, observatory and network. */
const OTHER_UNIT = 0.3
/** Likeness in sound of a word and its spelling in another system. */
const SAME_SOUND = 0.965
/** Likeness in sound from which a word is another spelling, not another word of the same meaning. */
const SPELT = 0.85
/** Telling words, or a telling and a unit word, that a `match` needs when none of them is a proper name. */
const LEAST_WORDS = 2

/** How well a mention and an alias meet, word by word. */
export function score(meeting: Meeting): Scored {
  const { alias, policy } = meeting
  const pairs = joinUp(meeting, pairUp(meeting))
  const left = leftOver(meeting, pairs)
  let met = 0
  let total = 0
  for (const pair of pairs) {
    met += pair.weight * pair.value
    total += pair.weight
  }
  if (!policy.anyOrder) met -= disorder(pairs, alias)
  for (const pair of left) total += pair.weight
  const conflict = isConflict(meeting, left)
  const raw = total === 0 ? 0 : Math.max(0, met / total)
  const barred = barredBy(meeting, pairs, left)
  return {
    score: conflict ? Math.min(raw, CONFLICT_MOST) : raw,
    ...(barred === undefined ? {} : { barred }),
    conflict,
    pairs: [...pairs, ...left],
  }
}

function barredBy(meeting: Meeting, pairs: readonly Pair[], left: readonly Pair[]): Scored['barred'] {
  const { mention, policy, typed } = meeting
  const telling = pairs.filter(pair => weightOf(mention[pair.mention] as Term, policy) >= TELLING)
  const hint = typed ? 1 : 0
  const least = Math.max(policy.leastPair[hint], telling.length === 1 ? ALONE_AT[hint] : 0)
  const unlike = telling.filter(pair => pair.value < least)
  const sure = telling.filter(pair => pair.value >= SURE_PAIR)
  const slight = SLIGHT[Math.min(sure.length, SLIGHT.length - 1)] as number
  const isSlight = unlike.length === 1 && unlike.every(pair => pair.value >= slight)
  if (unlike.length > 0 && !isSlight) return 'unlike-word'
  return isGeneric(meeting, pairs, left) && !isRespelling(meeting, pairs, left) ? 'too-little-to-tell-by' : undefined
}

/** Words of either side without a fellow, with what each costs. */
function leftOver(meeting: Meeting, pairs: readonly Pair[]): Pair[] {
  const { mention, alias, policy, typed, affiliation } = meeting
  const metMention = mention.map((_, i) => pairs.some(pair => holdsMention(pair, i)))
  const metAlias = alias.map((_, j) => pairs.some(pair => holdsAlias(pair, j)))
  const mayRepeat = !alias.some(({ role }, j) => !metAlias[j] && NAMELIKE.has(role))
  const isLeft = (i: number): boolean => !metMention[i] && !(mayRepeat && isRepeated(mention, i, metMention))
  const otherUnits =
    mention.some((term, i) => isUnit(term) && isLeft(i)) && alias.some((term, j) => isUnit(term) && !metAlias[j])
  const kind = typed || !policy.eponyms ? undefined : kindOf(alias)
  const eponym = kind !== undefined && !alias.some(({ role }, j) => role === kind && metAlias[j])
  const oneSided = policy.oneSided < 1 && metEnough(meeting, pairs) ? policy.oneSided : 1
  const share = (term: Term | IndexTerm, at: number, met: readonly boolean[]): number =>
    NAMELIKE.has(term.role) ? Math.min(oneSided, isBetween(at, met) ? policy.between : 1) : 1
  const left: Pair[] = []
  let further = 0
  const capped = (weight: number, term: Term | IndexTerm): number => {
    if (oneSided === 1 || !NAMELIKE.has(term.role)) return weight
    const kept = Math.max(0, Math.min(weight, FURTHER_MOST - further))
    further += kept
    return kept
  }
  mention.forEach((term, i) => {
    if (!isLeft(i)) return
    if (affiliation.has(i)) {
      left.push({ mention: i, alias: -1, value: 0, weight: AFFILIATION, how: 'affiliation' })
      return
    }
    const full = weightOf(term, policy)
    const weight =
      otherUnits && isUnit(term)
        ? Math.max(full, OTHER_UNIT)
        : policy.unitsTell && term.role === 'unit'
          ? policy.weight.unit
          : capped(full * (term.light ? LIGHT_EXTRA : policy.extra[term.role]) * share(term, i, metMention), term)
    left.push({ mention: i, alias: -1, value: 0, weight, how: 'left-over' })
  })
  alias.forEach((term, j) => {
    if (metAlias[j]) return
    const full = weightOf(term, policy) * term.rarity
    const conflicting = eponym && term.role === kind ? EPONYM : otherUnits && isUnit(term) ? OTHER_UNIT : 0
    const weight = conflicting
      ? Math.max(full, conflicting)
      : capped(full * policy.missing[term.role] * share(term, j, metAlias), term)
    left.push({ mention: -1, alias: j, value: 0, weight, how: 'left-over' })
  })
  return left
}

const isUnit = (term: Term | IndexTerm): boolean => term.role === 'unit' && !term.light

/** Roles of words that may be one more name of somebody; Hospital, Brigade and Abu make another name. */
const NAMELIKE: ReadonlySet<string> = new Set(['name', 'given-name', 'descriptor', 'people', 'compass'])

/** Pairs of telling words that tell a person although further names are missing, and how rare they must be on average. */
const ENOUGH_NAMES = 2
const ENOUGH_RARITY = 0.82
const SURE_PAIR = 0.9
/** Weight of all further names together: that a list knows five names of a man says no more than that it knows three. */
const FURTHER_MOST = 0.26
/** Likeness that a word needs when it is the only telling one that was met, without a hint on the type and with it. */
const ALONE_AT = [0.91, 0.85] as const
/** Likeness that one word may fall to, by the number of sure ones beside it. */
const SLIGHT = [1, 1, 0.8, 0.7] as const

/** Two sure and telling pairs, not all of common words: Zaldostanov, Aleksandr is one man without his patronymic too. */
function metEnough({ mention, alias, policy }: Meeting, pairs: readonly Pair[]): boolean {
  const sure = pairs.filter(
    pair => pair.value >= SURE_PAIR && weightOf(mention[pair.mention] as Term, policy) >= TELLING,
  )
  const rarity = sure.reduce((sum, pair) => sum + (alias[pair.alias] as IndexTerm).rarity, 0)
  return sure.length >= ENOUGH_NAMES && rarity / sure.length >= ENOUGH_RARITY
}

/** Said twice: `Shoigu Shoigu Sergey`; but in place of another name it is another name: `Mohamed Mohamed Caddow`, `Osman Mohamed Caddow`. */
function isRepeated(mention: readonly Term[], at: number, met: readonly boolean[]): boolean {
  const plain = mention[at]?.readings[0]?.plain
  return mention.some((term, i) => met[i] && term.readings[0]?.plain === plain)
}

const isBetween = (at: number, met: readonly boolean[]): boolean => {
  const first = met.indexOf(true)
  return first >= 0 && first < at && met.lastIndexOf(true) > at
}

/** A telling word is left over on both sides. A rare word of the alias is told by what it was before its rarity. */
function isConflict({ mention, alias, policy, affiliation }: Meeting, left: readonly Pair[]): boolean {
  const telling = (term: Term | IndexTerm): boolean => weightOf(term, policy) >= TELLING
  return (
    left.some(pair => pair.mention >= 0 && !affiliation.has(pair.mention) && telling(mention[pair.mention] as Term)) &&
    left.some(pair => pair.alias >= 0 && telling(alias[pair.alias] as IndexTerm))
  )
}

/**
 * The role of the word for its kind in a name that is else a person's or a place's: Jaysh Khalid ibn al-Walid, Deir ez-Zor
 * Military Council, Battle of Raqqa, Wilayat Homs. Without that word it is the person or the place that is meant.
 */
function kindOf(alias: readonly IndexTerm[]): 'unit' | 'place-word' | undefined {
  if (!alias.every(({ role }) => EPONYMOUS.has(role))) return undefined
  return (['unit', 'place-word'] as const).find(kind => alias.some(({ role }) => role === kind))
}
const EPONYMOUS: ReadonlySet<string> = new Set([
  'unit',
  'place-word',
  'name',
  'given-name',
  'particle',
  'honorific',
  'number',
])

/**
 * The whole of a one-word alias in another spelling, not in translation: as good as the string that is listed. A word of
 * the language must sound the very same, unless a hint asks for this type; a given name is another's in any spelling.
 */
const isRespelling = ({ mention, typed }: Meeting, pairs: readonly Pair[], left: readonly Pair[]): boolean => {
  if (left.length > 0 || mention.every(({ apart }) => apart.length > 0)) return false
  const least = typed || mention.some(isProper) ? SPELT : SAME_SOUND
  return pairs.every(pair => (pair.likeness?.heard ?? 0) >= least)
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

/** A name of its own, unlike a given name that many have: Ahmed is nobody, and no Ahmad al-Abdo Forces. */
export const isProper = (term: Term): boolean =>
  term.role === 'name' && term.apart.length === 0 && !term.light && !isInitial(term)

/**
 * Too little to tell an entity by: no proper name was met and fewer than two words in all, or fewer names than the
 * type asks for (one name of a person's two).
 */
function isGeneric({ policy, mention, alias }: Meeting, pairs: readonly Pair[], left: readonly Pair[]): boolean {
  // Whose it is tells little where the kind is left open: Syrian rebels are no Syrian Revolutionaries Front.
  const isOpen = left.some(pair => isUnitAt(alias, pair.alias)) && !pairs.some(pair => isUnitAt(alias, pair.alias))
  const words: (Term | IndexTerm)[] = []
  for (const pair of pairs) {
    // An initial tells a name from others, but not whose it is.
    if (pair.how === 'initial') continue
    if (isOpen && (mention[pair.mention]?.role === 'people' || alias[pair.alias]?.role === 'people')) continue
    const [side, at] = pair.joined === 'mention' ? [mention, pair.mention] : [alias, pair.alias]
    words.push(side[at] as Term | IndexTerm)
    if (pair.joined) words.push(side[at + 1] as Term | IndexTerm)
  }
  if (policy.leastNames > 0) return words.filter(term => weightOf(term, policy) >= TELLING).length < policy.leastNames
  return words.length < LEAST_WORDS && !mention.some(isProper)
}

const isUnitAt = (alias: readonly IndexTerm[], j: number): boolean => alias[j]?.role === 'unit'
