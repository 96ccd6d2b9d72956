import { mostBarred, type Ranked } from './decide/decide.ts'
import { evidenceOf, listedEvidence } from './decide/evidence.ts'
import {
  aliasOf,
  type Index,
  type IndexTerm,
  isAbbreviation,
  isCommon,
  isMinor,
  isWeak,
  listedNames,
  typeOf,
} from './index/open.ts'
import { currentLexicon } from './lexicon/current.ts'
import { analyse, type Term } from './lexicon/terms.ts'
import type { Evidence, ResolveOptions } from './model.ts'
import type { Options } from './options.ts'
import { type Likeness, UNLIKE } from './retrieve/likeness.ts'
import type { NearWord } from './retrieve/near.ts'
import { retrieve } from './retrieve/retrieve.ts'
import { affiliationOf, namedRuns } from './score/affiliation.ts'
import { contextFactor, isNameOn, whereabouts } from './score/context.ts'
import type { Pair } from './score/meeting.ts'
import { policyOf, typeFactor } from './score/policies.ts'
import { isProper, type Scored, score } from './score/score.ts'
import { glossOf } from './text/gloss.ts'
import { listedKey, type Token, tokenise } from './text/tokenise.ts'

/**
 * What yields to a better known namesake: a town or village out of a register, its name listed as it is written, or heard
 * right, or heard only nearly, or a common word; or an area of which the mention does not say that it is one.
 */
export type Minor = 'listed' | 'sure' | 'unsure' | 'common' | 'area' | undefined

/** One entity with its best name, judged. */
export interface Judged extends Ranked {
  entity: number
  name: number
  /** Score without the hints' and the bars' deductions: orders what these make equal. */
  worth: number
  minor?: Minor
  /** A place, and the mention says which kind (governorate, district): whether this one's name says so too. */
  kind?: 'met' | 'left-over' | undefined
  /** Some word of it was only heard: neither the same letters nor the same meaning. */
  heard?: boolean
  /** The dictionary calls the name broad. */
  weak: boolean
  evidence: () => Evidence
}

/** What names are judged against. */
export interface Bench {
  index: Index
  hints: ResolveOptions
  options: Options
}

/** Whether a place is asked for: by its type, or, where none is said, by saying where it is, which an area does for what lies in it. */
function isAsked(index: Index, entity: number, { type, within, near }: ResolveOptions): boolean {
  const of = typeOf(index, entity)
  if (type !== undefined || of !== 'place') return type === of
  return within === undefined ? near !== undefined : whereabouts(index, entity, within) === 'inside'
}

/** What a village that shares its name with something better known keeps, unless the context decides for it. */
const YIELDS = 0.99

/** A listed string scores 1; one that is weak, or that several entities share, never matches by itself. */
export function judgeListed({ index, hints, options }: Bench, mention: string, tokens: readonly Token[]): Judged[] {
  const names = listedNames(index, listedKey(tokens))
  const isYielding = names.some(name => !isMinor(index, name) && !isWeak(index, name))
  // A town has no more right to a common word than the villages of its name.
  const hasCommon = !isYielding && names.some(name => isCommon(index, name) || isWeak(index, name))
  return rank(
    names.map(name => {
      const entity = index.nameEntity[name] as number
      const type = typeOf(index, entity)
      const weak = isWeak(index, name)
      const minor = isMinor(index, name)
      const common = minor && (hasCommon || isCommon(index, name)) && !isAsked(index, entity, hints)
      const factor = contextFactor(index, entity, name, hints) * (minor && isYielding ? YIELDS : 1)
      const notes = [
        ...(weak ? ['weak-alias'] : []),
        ...(common ? ['common-word'] : []),
        ...(factor < YIELDS ? ['context-conflict'] : []),
        ...notThen(index, name, hints),
      ]
      const untyped = weak || common ? mostBarred(options) : factor
      return {
        entity,
        name,
        worth: factor,
        untyped,
        score: untyped * typeFactor(hints.type, type),
        barred: weak || common,
        minor: minor ? (common ? 'common' : 'listed') : undefined,
        weak,
        evidence: () => listedEvidence(mention, aliasOf(index, name).name, notes),
      }
    }),
  )
}

/** An abbreviation is told by its letters: what only sounds like one is a word. */
const SAME_LETTERS = 0.95

const HEARD: ReadonlySet<string> = new Set(['same-sound', 'near', 'typo'])
const isHeard = ({ mention, alias, how, joined }: Pair): boolean =>
  mention >= 0 && alias >= 0 && joined === undefined && HEARD.has(how)

/** Some village sounds nearly like any word: whoever does not ask for a place must have spelt it right. */
const HEARD_RIGHT = 0.95
const isHeardRight = ({ mention, alias, value }: Pair): boolean => mention < 0 || alias < 0 || value >= HEARD_RIGHT

/** `Afrin` without its District is the city, where there is one: an area yields as a village does. */
const lacksKind = (type: string, alias: readonly IndexTerm[], pairs: readonly Pair[]): boolean =>
  type === 'place' &&
  pairs.some(({ mention, alias: j }) => mention < 0 && alias[j]?.light === true && alias[j].role === 'place-word')

/** What becomes of a word for a kind of place that the mention has. */
function kindOf(type: string, mention: readonly Term[], pairs: readonly Pair[]): Judged['kind'] {
  const said = type === 'place' && pairs.find(pair => mention[pair.mention]?.role === 'place-word')
  return said ? (said.alias < 0 ? 'left-over' : 'met') : undefined
}

/** Names that the mention's words, read and understood, come near. */
export function judgeRead({ index, hints, options }: Bench, mention: readonly Term[]): Judged[] {
  const { names, near } = retrieve(index, mention, hints)
  const runs = namedRuns(index, mention)
  const isWords = !mention.some(isProper)
  return names.map(name => {
    const entity = index.nameEntity[name] as number
    const type = typeOf(index, entity)
    const start = index.nameTerms.starts[name] as number
    const numbers = index.nameTerms.values.subarray(start, index.nameTerms.starts[name + 1])
    const alias = Array.from(numbers, number => index.term(number))
    const scored = score({
      mention,
      alias,
      like: (i, j) => checkedLikeness(index, near[i] as NearWord, start + j),
      policy: policyOf(type),
      typed: hints.type === type,
      affiliation: affiliationOf(index, entity, runs),
    })
    const weak = isWeak(index, name)
    const minor = isMinor(index, name)
    const common =
      (isCommon(index, name) || (minor && isWords && scored.pairs.some(isHeard))) && !isAsked(index, entity, hints)
    const isBroad = weak || common || scored.barred === 'too-little-to-tell-by'
    const isArea = lacksKind(type, alias, scored.pairs)
    const isUnsure = minor && !scored.pairs.every(isHeardRight)
    const isGuess = isArea || (isUnsure && !isAsked(index, entity, hints))
    const barred = isBroad || isGuess || scored.barred !== undefined
    const letters =
      isAbbreviation(index, name) &&
      !scored.pairs.every(
        pair =>
          pair.mention < 0 ||
          pair.alias < 0 ||
          ((pair.likeness?.heard ?? 0) >= SAME_LETTERS && !pair.likeness?.guessed),
      )
    const isElsewhere = minor && scored.pairs.some(({ how }) => how === 'same-place')
    const worth = letters || isElsewhere ? 0 : scored.score * contextFactor(index, entity, name, hints)
    const most = mostBarred(options) - (isGuess ? options.margin : 0)
    const untyped = barred ? Math.min(worth, most) : worth
    return {
      entity,
      name,
      worth,
      untyped,
      score: untyped * typeFactor(hints.type, type),
      barred: isBroad && worth >= options.accept,
      kind: kindOf(type, mention, scored.pairs),
      heard: scored.pairs.some(isHeard),
      minor: common ? 'common' : isArea ? 'area' : isUnsure ? 'unsure' : minor ? 'sure' : undefined,
      weak,
      evidence: () =>
        evidenceOf(scored, mention, asWritten(index, name, alias), [
          ...notesOf(scored, weak),
          ...notThen(index, name, hints),
        ]),
    }
  })
}

/**
 * How like a mention's word is to the word at this place of a name. Across kinds of script vowels are guessed: where the
 * entity has the same word in the mention's own kind of script, the mention can't be liker to the guess than to that.
 */
function checkedLikeness(index: Index, near: NearWord, place: number): Likeness {
  const like = near.get(index.nameTerms.values[place] as number)
  if (!like) return UNLIKE
  const start = index.fellows.starts[place] as number
  const end = index.fellows.starts[place + 1] as number
  if (start === end || !like.guessed) return like
  let best = 0
  for (let at = start; at < end; at++) best = Math.max(best, near.get(index.fellows.values[at] as number)?.value ?? 0)
  return best >= like.value ? like : best === 0 ? UNLIKE : { ...like, value: best, how: 'near' }
}

/** The terms of a name with the letters that this name has: the index keeps one spelling for all names of a word. */
function asWritten(index: Index, name: number, alias: readonly IndexTerm[]): readonly IndexTerm[] {
  const { name: text, lang } = aliasOf(index, name)
  const written = analyse(currentLexicon(), text, lang)
  return written.length === alias.length
    ? alias.map((term, i) => ({ ...term, surface: (written[i] as Term).surface }))
    : alias
}

const notesOf = (scored: Scored, weak: boolean): string[] => [
  ...(weak ? ['weak-alias'] : []),
  ...(scored.barred === undefined ? [] : [scored.barred]),
  ...(scored.conflict ? ['conflicting-words'] : []),
]

/** Said of a name that was not in use on the date asked for. */
const notThen = (index: Index, name: number, { on }: ResolveOptions): string[] =>
  on !== undefined && !isNameOn(index, name, on) ? ['not-then'] : []

/** What the two parts of a glossed mention are worth beside the whole: the part in brackets may be another thing. */
const OUTER = 0.99
const INNER = 0.9

/** Entities that a name without its gloss, or the gloss alone, would be. */
export function judgeGloss(bench: Bench, mention: string): Judged[] {
  const gloss = glossOf(mention)
  if (!gloss) return []
  return [[gloss.outer, OUTER] as const, [gloss.inner, INNER] as const].flatMap(([part, worth]) => {
    const tokens = tokenise(part)
    if (tokens.length === 0) return []
    const listed = judgeListed(bench, part, tokens)
    const isCertain = certainOf(listed, bench.options).length === 1 && listed.length === 1
    const read = isCertain ? [] : judgeRead(bench, analyse(currentLexicon(), part, bench.hints.lang))
    return rank([...listed, ...read]).map(item => ({
      ...item,
      score: item.score * worth,
      untyped: item.untyped * worth,
    }))
  })
}

/** Listed names that settle what a string is: no bar, no doubt about the type, and no village where the context leaves a city. */
export function certainOf(listed: readonly Judged[], { margin }: Pick<Options, 'margin'>): Judged[] {
  const certain = listed.filter(judged => !judged.barred && judged.score === judged.untyped)
  const known = certain.filter(judged => judged.minor === undefined)
  const isOutside =
    Math.max(...certain.map(({ score }) => score)) - Math.max(...known.map(({ score }) => score)) >= margin
  return known.length === 0 || isOutside ? certain : known
}

/** The same, kept under what a match needs. */
export const barredFrom = (judged: Judged, options: Options): Judged => ({
  ...judged,
  score: Math.min(judged.score, mostBarred(options)),
  barred: judged.barred || judged.score >= options.accept,
})

/** One per entity, its best name; best entity first, in a total order. */
export function rank(judged: readonly Judged[]): Judged[] {
  const best = new Map<number, Judged>()
  for (const item of judged) {
    const earlier = best.get(item.entity)
    if (!earlier || item.score > earlier.score || (item.score === earlier.score && item.worth > earlier.worth))
      best.set(item.entity, item)
  }
  return [...best.values()].sort(
    (a, b) => b.score - a.score || b.worth - a.worth || Number(a.barred) - Number(b.barred) || a.entity - b.entity,
  )
}
