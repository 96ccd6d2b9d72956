/** A gold list against a resolver: how often a `match` is right, how many names get one, and each error. */
import type { Hints, Resolution, ResolveOptions, Resolver } from '../model.ts'

/** One row of a gold list. */
export interface GoldRow extends Hints {
  mention: string
  /** Right ids; none when `none` is the right decision. */
  ids: readonly string[]
  /** The decision that is expected; absent: a `match` where there are right ids. */
  expect?: Resolution['decision']
}

/** Where a slice has no row of its kind, its share is 1: nothing went wrong there. */
export interface Slice {
  rows: number
  match: number
  review: number
  none: number
  /** Matches that are right. */
  right: number
  /** Rows whose right id is known. */
  withId: number
  /** right / match */
  precision: number
  /** right / withId */
  recall: number
  /** review / rows */
  reviewShare: number
  /** Rows with a right id whose id is the match or among the candidates, / withId */
  coverage: number
  /** Rows that came out as expected. */
  asExpected: number
}

export interface EvaluationError {
  /** Row of the gold list, from 1. */
  row: number
  mention: string
  /** E.g. `match syria:duma`, `none`. */
  expected: string
  got: string
  /** Why it is `review`, or the score of a match. */
  because: string
}

export interface Evaluation extends Slice {
  byType: ReadonlyMap<string, Slice>
  byLang: ReadonlyMap<string, Slice>
  /** Rows that did not come out as expected, in the order of the list. */
  errors: readonly EvaluationError[]
}

type Counts = Omit<Slice, 'precision' | 'recall' | 'reviewShare' | 'coverage'> & { covered: number }

const newCounts = (): Counts => ({
  rows: 0,
  match: 0,
  review: 0,
  none: 0,
  right: 0,
  withId: 0,
  asExpected: 0,
  covered: 0,
})

/**
 * Precision and recall count `match` alone. A `review` that is expected is right when its first candidate is.
 * @param rows     may be a stream of any length: only counts and errors are kept
 * @param options  for every row; a row's own hints go before them
 */
export async function evaluate(
  rows: Iterable<GoldRow> | AsyncIterable<GoldRow>,
  resolver: Pick<Resolver, 'resolve' | 'entity'>,
  options: ResolveOptions = {},
): Promise<Evaluation> {
  const total = newCounts()
  const byType = new Map<string, Counts>()
  const byLang = new Map<string, Counts>()
  const errors: EvaluationError[] = []
  for await (const row of rows) {
    const { type, lang } = row
    const hints = { ...(type !== undefined && { type }), ...(lang !== undefined && { lang }) }
    const resolution = resolver.resolve(row.mention, { ...options, ...hints })
    const isRight = rightId(row, resolver)
    const slices = [total, sliceOf(byType, type), sliceOf(byLang, lang)]
    for (const slice of slices) if (slice) count(slice, row, resolution, isRight)
    if (!isAsExpected(row, resolution, isRight)) errors.push(errorOf(total.rows, row, resolution))
  }
  return { ...finished(total), byType: finishedAll(byType), byLang: finishedAll(byLang), errors }
}

type IsRight = (id: string | undefined) => boolean

/** Whether an id is one of the row's, a duplicate's id standing for the one that it redirects to. */
function rightId({ ids }: GoldRow, resolver: Pick<Resolver, 'entity'>): IsRight {
  const right = new Set(ids.flatMap(id => [id, resolver.entity(id)?.id ?? id]))
  return id => id !== undefined && right.has(id)
}

function sliceOf(slices: Map<string, Counts>, key: string | undefined): Counts | undefined {
  if (key === undefined) return undefined
  const found = slices.get(key) ?? newCounts()
  slices.set(key, found)
  return found
}

function count(counts: Counts, row: GoldRow, resolution: Resolution, isRight: IsRight): void {
  counts.rows++
  counts[resolution.decision]++
  if (isAsExpected(row, resolution, isRight)) counts.asExpected++
  if (resolution.decision === 'match' && isRight(resolution.entity.id)) counts.right++
  if (row.ids.length === 0) return
  counts.withId++
  const isCovered = resolution.candidates.some(({ id }) => isRight(id))
  if (isCovered || (resolution.decision === 'match' && isRight(resolution.entity.id))) counts.covered++
}

const expectedDecision = ({ expect, ids }: GoldRow): Resolution['decision'] =>
  expect ?? (ids.length > 0 ? 'match' : 'none')

function isAsExpected(row: GoldRow, resolution: Resolution, isRight: IsRight): boolean {
  if (resolution.decision !== expectedDecision(row)) return false
  switch (resolution.decision) {
    case 'match':
      return isRight(resolution.entity.id)
    case 'review':
      return row.ids.length === 0 || isRight(resolution.candidates[0]?.id)
    case 'none':
      return true
  }
}

function errorOf(number: number, row: GoldRow, resolution: Resolution): EvaluationError {
  const expected = [expectedDecision(row), row.ids.join('|')].filter(Boolean).join(' ')
  return { row: number, mention: row.mention, expected, ...gotOf(resolution) }
}

function gotOf(resolution: Resolution): Pick<EvaluationError, 'got' | 'because'> {
  switch (resolution.decision) {
    case 'match':
      return {
        got: `match ${resolution.entity.id}`,
        because: `${shortScore(resolution.score)} as "${resolution.alias.name}"`,
      }
    case 'review':
      return { got: ['review', resolution.candidates[0]?.id].filter(Boolean).join(' '), because: resolution.because }
    case 'none':
      return { got: 'none', because: nearest(resolution) }
  }
}

function nearest({ candidates: [best] }: Resolution): string {
  return best ? `nearest ${best.id} ${shortScore(best.score)}` : 'no candidate'
}

const shortScore = (score: number): string => String(Math.round(score * 1000) / 1000)

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)

const finished = ({ covered, ...counts }: Counts): Slice => ({
  ...counts,
  precision: share(counts.right, counts.match),
  recall: share(counts.right, counts.withId),
  reviewShare: counts.rows === 0 ? 0 : counts.review / counts.rows,
  coverage: share(covered, counts.withId),
})

const finishedAll = (slices: ReadonlyMap<string, Counts>): Map<string, Slice> =>
  new Map([...slices].map(([key, counts]) => [key, finished(counts)]))
