import { decide, type Ranked } from './decide/decide.ts'
import { evidenceOf, initialsEvidence, listedEvidence } from './decide/evidence.ts'
import { aliasOf, type Index, type IndexTerm, isAbbreviation, isWeak, listedNames } from './index/open.ts'
import { currentLexicon } from './lexicon/current.ts'
import { analyse, type Term } from './lexicon/terms.ts'
import type { Candidate, Entity, Evidence, Resolution, ResolveOptions } from './model.ts'
import type { Options } from './options.ts'
import { type Likeness, UNLIKE } from './retrieve/likeness.ts'
import { retrieve } from './retrieve/retrieve.ts'
import { affiliationOf, namedRuns } from './score/affiliation.ts'
import { contextFactor } from './score/context.ts'
import { policyOf, typeFactor } from './score/policies.ts'
import { type Scored, score } from './score/score.ts'
import { find } from './source/arrays.ts'
import { glossOf } from './text/gloss.ts'
import { mojibakeOf } from './text/mojibake.ts'
import { LONGEST_MENTION, listedKey, type Token, tokenise } from './text/tokenise.ts'

/** One entity with its best name, judged. */
interface Judged extends Ranked {
  entity: number
  name: number
  evidence: () => Evidence
}

/**
 * The whole journey of a mention: what the dictionary lists exactly; then what reading and words make equal; then near
 * spellings; then the decision.
 */
export function resolveMention(index: Index, mention: string, hints: ResolveOptions, options: Options): Resolution {
  if (mention.length > LONGEST_MENTION) return { decision: 'none', mention, candidates: [] }
  const tokens = tokenise(mention)
  if (tokens.length === 0 || mojibakeOf(mention) !== undefined) return { decision: 'none', mention, candidates: [] }

  const listed = judgeListed(index, mention, listedNames(index, listedKey(tokens)), hints, options)
  const certain = listed.filter(judged => !judged.barred && judged.score === judged.untyped)
  if (certain.length === 1 && listed.length === 1) return answer(index, mention, listed, options)

  const terms = analyse(currentLexicon(), mention, hints.lang)
  // A string that the dictionary calls broad stays broad, however well it reads as another name.
  const isBroad = listed.length > 0 && certain.length === 0 && listed.every(judged => judged.barred)
  const read = judgeRead(index, terms, hints, options).map(judged => (isBroad ? barredFrom(judged, options) : judged))
  const spelt = judgeInitials(index, tokens, hints, options)
  const ranked = rank([...listed, ...read, ...spelt, ...judgeGloss(index, mention, hints, options)])
  return answer(index, mention, ranked, certain.length === 1 ? { ...options, margin: 0 } : options)
}

/** Names whose initials a single word in capitals spells: worth a look, never a match, for others have them too. */
function judgeInitials(index: Index, tokens: readonly Token[], hints: ResolveOptions, options: Options): Judged[] {
  const [token] = tokens
  if (!token || tokens.length > 1 || !token.capitals) return []
  return Array.from(find(index.initials, token.plain), name => {
    const entity = index.nameEntity[name] as number
    const untyped = (options.accept - BARRED_BY) * contextFactor(index, entity, name, hints)
    return {
      entity,
      name,
      untyped,
      score: untyped * typeFactor(hints.type, index.types[index.entityType[entity] as number] as string),
      barred: true,
      evidence: () => initialsEvidence(token.surface, aliasOf(index, name).name),
    }
  })
}

/** What the two parts of a glossed mention are worth beside the whole: the part in brackets may be another thing. */
const OUTER = 0.99
const INNER = 0.9

/** Entities that a name without its gloss, or the gloss alone, would be. */
function judgeGloss(index: Index, mention: string, hints: ResolveOptions, options: Options): Judged[] {
  const gloss = glossOf(mention)
  if (!gloss) return []
  return [[gloss.outer, OUTER] as const, [gloss.inner, INNER] as const].flatMap(([part, worth]) => {
    const tokens = tokenise(part)
    if (tokens.length === 0) return []
    const listed = judgeListed(index, part, listedNames(index, listedKey(tokens)), hints, options)
    const read = judgeRead(index, analyse(currentLexicon(), part, hints.lang), hints, options)
    return rank([...listed, ...read]).map(item => ({
      ...item,
      score: item.score * worth,
      untyped: item.untyped * worth,
    }))
  })
}

/** A listed string scores 1; one that is weak, or that several entities share, never matches by itself. */
function judgeListed(
  index: Index,
  mention: string,
  names: readonly number[],
  hints: ResolveOptions,
  options: Options,
): Judged[] {
  return rank(
    names.map(name => {
      const entity = index.nameEntity[name] as number
      const weak = isWeak(index, name)
      const factor = contextFactor(index, entity, name, hints)
      const notes = [...(weak ? ['weak-alias'] : []), ...(factor < 1 ? ['context-conflict'] : [])]
      const untyped = weak ? Math.max(options.accept - BARRED_BY, 0) : factor
      return {
        entity,
        name,
        untyped,
        score: untyped * typeFactor(hints.type, index.types[index.entityType[entity] as number] as string),
        barred: weak,
        evidence: () => listedEvidence(mention, aliasOf(index, name).name, notes),
      }
    }),
  )
}

/** An abbreviation is told by its letters: what only sounds like one is a word. */
const SAME_LETTERS = 0.95

/** The same, kept under what a match needs. */
const barredFrom = (judged: Judged, { accept }: Options): Judged => ({
  ...judged,
  score: Math.min(judged.score, accept - BARRED_BY),
  barred: judged.barred || judged.score >= accept,
})

/** What a barred name stays below the threshold for a match. */
const BARRED_BY = 0.01

function judgeRead(index: Index, mention: readonly Term[], hints: ResolveOptions, options: Options): Judged[] {
  const { names, near } = retrieve(index, mention)
  const runs = namedRuns(index, mention)
  return names.map(name => {
    const entity = index.nameEntity[name] as number
    const type = index.types[index.entityType[entity] as number] as string
    const start = index.nameTerms.starts[name] as number
    const numbers = index.nameTerms.values.subarray(start, index.nameTerms.starts[name + 1])
    const alias = Array.from(numbers, number => index.term(number))
    const scored = score({
      mention,
      alias,
      like: (i, j) => checkedLikeness(index, near[i] as ReadonlyMap<number, Likeness>, start + j),
      policy: policyOf(type),
      typed: hints.type === type,
      affiliation: affiliationOf(index, entity, runs),
    })
    const weak = isWeak(index, name)
    const barred = weak || scored.barred !== undefined
    const letters =
      isAbbreviation(index, name) &&
      !scored.pairs.every(
        pair =>
          pair.mention < 0 ||
          pair.alias < 0 ||
          ((pair.likeness?.heard ?? 0) >= SAME_LETTERS && !pair.likeness?.guessed),
      )
    const worth = letters ? 0 : scored.score * contextFactor(index, entity, name, hints)
    const untyped = barred ? Math.min(worth, options.accept - BARRED_BY) : worth
    return {
      entity,
      name,
      untyped,
      score: untyped * typeFactor(hints.type, type),
      barred: barred && worth >= options.accept,
      evidence: () => evidenceOf(scored, mention, asWritten(index, name, alias), notesOf(scored, weak)),
    }
  })
}

/**
 * How like a mention's word is to the word at this place of a name. Across kinds of script vowels are guessed: where the
 * entity has the same word in the mention's own kind of script, the mention can't be liker to the guess than to that.
 */
function checkedLikeness(index: Index, near: ReadonlyMap<number, Likeness>, place: number): Likeness {
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

/** One per entity, its best name; best entity first, in a total order. */
function rank(judged: readonly Judged[]): Judged[] {
  const best = new Map<number, Judged>()
  for (const item of judged) {
    const earlier = best.get(item.entity)
    if (!earlier || item.score > earlier.score) best.set(item.entity, item)
  }
  return [...best.values()].sort(
    (a, b) => b.score - a.score || Number(a.barred) - Number(b.barred) || a.entity - b.entity,
  )
}

function answer(index: Index, mention: string, ranked: readonly Judged[], options: Options): Resolution {
  const verdict = decide(ranked, options)
  const worthShowing = ranked.filter(
    item => item.score >= options.review * SHOWN_FROM || item.untyped >= options.review,
  )
  const candidates = worthShowing.slice(0, options.limit).map(item => candidateOf(index, item))
  switch (verdict.decision) {
    case 'none':
      return { decision: 'none', mention, candidates }
    case 'review':
      return { decision: 'review', mention, because: verdict.because, candidates }
    case 'match': {
      const [winner] = candidates as [Candidate, ...Candidate[]]
      const entity = index.entity((ranked[0] as Judged).entity)
      return lazily(
        { decision: 'match', mention, entity, score: winner.score, alias: winner.alias, candidates },
        () => winner.evidence,
      )
    }
  }
}

/** Candidates below this share of the review threshold help nobody. */
const SHOWN_FROM = 0.7

function candidateOf(index: Index, { entity: number, name, score: value, evidence }: Judged): Candidate {
  const { id, name: canonical, type }: Entity = index.entity(number)
  return lazily(
    { id, name: canonical, type, score: Math.round(value * 1000) / 1000, alias: aliasOf(index, name) },
    evidence,
  )
}

/** The object with an `evidence` that is made when it is first read, and that JSON shows. */
function lazily<T extends object>(object: T, make: () => Evidence): T & { readonly evidence: Evidence } {
  let made: Evidence | undefined
  return Object.defineProperty(object, 'evidence', { enumerable: true, get: () => (made ??= make()) }) as T & {
    readonly evidence: Evidence
  }
}
