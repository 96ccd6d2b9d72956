import { decide } from './decide/decide.ts'
import { aliasOf, type Index } from './index/open.ts'
import { judgeInitials, judgeLetterNames } from './initials.ts'
import { type Bench, barredFrom, certainOf, type Judged, judgeGloss, judgeListed, judgeRead, rank } from './judge.ts'
import { currentLexicon } from './lexicon/current.ts'
import { analyse } from './lexicon/terms.ts'
import type { Candidate, Entity, Evidence, Resolution, ResolveOptions } from './model.ts'
import type { Options } from './options.ts'
import { judgePlaced } from './placed.ts'
import { mojibakeOf } from './text/mojibake.ts'
import { LONGEST_MENTION, tokenise } from './text/tokenise.ts'
import { worthALook, yielding } from './yielding.ts'

/**
 * The whole journey of a mention: what the dictionary lists exactly; then what reading and words make equal; then near
 * spellings; then the decision.
 */
export function resolveMention(index: Index, mention: string, hints: ResolveOptions, options: Options): Resolution {
  if (mention.length > LONGEST_MENTION) return { decision: 'none', mention, candidates: [] }
  const tokens = tokenise(mention)
  if (tokens.length === 0 || mojibakeOf(mention) !== undefined) return { decision: 'none', mention, candidates: [] }

  const bench: Bench = { index, hints, options }
  const listed = judgeListed(bench, mention, tokens)
  const certain = certainOf(listed, options)
  if (certain.length === 1 && listed.every(judged => judged.minor !== undefined || judged === certain[0]))
    return answer(index, mention, listed, { ...options, margin: 0 })

  const terms = analyse(currentLexicon(), mention, hints.lang)
  // A string that the dictionary calls broad stays broad, however well it reads as another name.
  const isBroad = listed.some(judged => judged.weak) && listed.every(judged => judged.barred)
  // Nor is what only sounds like a common word surer than the villages that are written so.
  const isCommon = listed.some(judged => judged.minor === 'common')
  const read = judgeRead(bench, terms).map(judged =>
    isBroad || (isCommon && (judged.heard || judged.minor !== undefined)) ? barredFrom(judged, options) : judged,
  )
  const all = yielding(
    [
      ...listed,
      ...read,
      ...judgeInitials(bench, tokens),
      ...judgeLetterNames(bench, tokens),
      ...judgeGloss(bench, mention),
      ...judgePlaced(bench, mention),
    ],
    bench,
  )
  // The one that has the very string comes before those that read as well.
  const [only] = certain.length === 1 ? certain : []
  const ranked = rank(all).sort(
    (a, b) => b.score - a.score || Number(b.entity === only?.entity) - Number(a.entity === only?.entity),
  )
  const shown = worthALook(ranked, hints)
  return answer(index, mention, shown, certain.length === 1 ? { ...options, margin: 0 } : options)
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
