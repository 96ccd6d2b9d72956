/** Questions put to an engine one by one, each timed, and what the answers are worth. */
import type { Kind, Question } from './questions.ts'

/** What an engine says of one mention. */
export interface Answer {
  /** The entity it puts first. */
  id?: string
  /** How sure it is, for engines that leave the decision to their user. */
  score?: number
  /** Its own decision, for engines that have one. */
  match?: boolean
}

export interface Timed {
  question: Question
  answer: Answer
  /** Milliseconds. */
  took: number
}

/** Enough to tell an order of magnitude, however slow the engine. */
const FEWEST = 3

/**
 * @param budget  milliseconds after which no further question is asked
 * @param ask     the call that is timed; what it needs is prepared before
 */
export function time<Asked>(
  questions: readonly Question[],
  budget: number,
  prepare: (mention: string) => Asked,
  ask: (asked: Asked) => Answer,
): Timed[] {
  const timed: Timed[] = []
  const end = performance.now() + budget
  for (const question of questions) {
    if (timed.length >= FEWEST && performance.now() > end) break
    const asked = prepare(question.mention)
    const start = performance.now()
    const answer = ask(asked)
    timed.push({ question, answer, took: performance.now() - start })
  }
  return timed
}

export interface Pace {
  answered: number
  /** Answers a second: one divided by the mean. */
  rate: number
  /** Milliseconds. */
  p50: number
  p99: number
}

export function paceOf(took: readonly number[]): Pace {
  const sorted = [...took].sort((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] as number
  const sum = took.reduce((total, one) => total + one, 0)
  return { answered: took.length, rate: (1000 * took.length) / sum, p50: at(0.5), p99: at(0.99) }
}

/**
 * Answers a second as if nothing else had run on the machine.
 * @param processor  processor time by wall time; helper threads may bring it above 1, which is no reason to call an engine slower
 */
export const undisturbed = ({ rate, processor }: Pick<Pace, 'rate'> & { processor: number }): number =>
  rate / Math.min(1, processor)

/** Shares, 0..1. */
export interface Worth {
  /** Of mentions whose entity is there: the right one first. */
  rightFirst: number
  /** Of mentions whose entity is there: the right one, and accepted. */
  accepted: number
  /** Of mentions whose entity is there: another one, and accepted. */
  wrongPresent: number
  /** Of mentions whose entity is not there: accepted all the same. */
  wrongAbsent: number
  /** Score from which an answer is accepted, where the engine has no decision of its own. */
  threshold?: number
  byKind: Partial<Record<Kind, number>>
}

/** Fewer answers say nothing about what an engine finds. */
export const FEWEST_FOR_WORTH = 30

const share = <Item>(items: readonly Item[], holds: (item: Item) => boolean): number =>
  items.length === 0 ? 0 : items.filter(holds).length / items.length

const isRight = ({ question, answer }: Timed): boolean => answer.id !== undefined && question.right.includes(answer.id)

/** @returns nothing for fewer than FEWEST_FOR_WORTH answers */
export function worthOf(timed: readonly Timed[]): Worth | undefined {
  if (timed.length < FEWEST_FOR_WORTH) return undefined
  const decides = timed.some(({ answer }) => answer.match !== undefined)
  const threshold = decides ? undefined : bestThreshold(timed)
  const isAccepted = ({ answer }: Timed): boolean =>
    threshold === undefined ? answer.match === true : answer.id !== undefined && scoreOf(answer) >= threshold
  const present = timed.filter(({ question }) => question.right.length > 0)
  const absent = timed.filter(({ question }) => question.right.length === 0)
  const kinds = [...new Set(present.map(({ question }) => question.kind))].sort()
  return {
    rightFirst: share(present, isRight),
    accepted: share(present, one => isAccepted(one) && isRight(one)),
    wrongPresent: share(present, one => isAccepted(one) && !isRight(one)),
    wrongAbsent: share(absent, isAccepted),
    ...(threshold !== undefined && Number.isFinite(threshold) && { threshold }),
    byKind: Object.fromEntries(
      kinds.map(kind => [
        kind,
        share(
          present.filter(({ question }) => question.kind === kind),
          isRight,
        ),
      ]),
    ),
  }
}

/** An engine that gives no score accepts whatever it finds. */
const scoreOf = ({ score = Number.POSITIVE_INFINITY }: Answer): number => score

/** The threshold of the best F1 on these very answers: a wrong one counts as found wrongly, and as missed. */
export function bestThreshold(timed: readonly Timed[]): number {
  const found = timed
    .filter(({ answer }) => answer.id !== undefined)
    .sort((a, b) => scoreOf(b.answer) - scoreOf(a.answer))
  const present = timed.filter(({ question }) => question.right.length > 0).length
  let [right, best, threshold] = [0, 0, Number.POSITIVE_INFINITY]
  found.forEach((one, i) => {
    right += Number(isRight(one))
    const score = scoreOf(one.answer)
    const next = found[i + 1]
    if (next && scoreOf(next.answer) === score) return
    const f1 = (2 * right) / (i + 1 + present)
    if (f1 > best) [best, threshold] = [f1, score]
  })
  return threshold
}
