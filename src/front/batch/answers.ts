/** The memory of a run: equal fields are asked about once, as long as it lasts. */
import type { Answer, Job } from './job.ts'
import type { Tally } from './tally.ts'

/** Distinct lists of fields that are remembered at most, the oldest is forgotten first; and their bytes, for huge cells. */
const REMEMBERED = 200_000
const REMEMBERED_BYTES = 64 * 1024 * 1024

/** Equal fields, wherever they stand. `Made` is what a road makes of their answer. */
export interface Known<Made> {
  /** Kept until they are answered, and after that only for `onDistinct`. */
  fields: readonly string[] | undefined
  answer: Answer | undefined
  /** Absent until they are answered. */
  made: Made | undefined
  /** Of the answer's tags, in the tally. */
  kind: number
  /** How often they came. */
  count: number
  isAsked: boolean
  /** Length of the key and of what was made. */
  size: number
}

export interface Answers<Made> {
  /**
   * What is known of fields, or will be once `settle` resolves.
   * @param key     equal keys mean equal fields
   * @param fields  reads the fields: only called for a key that is new
   * @param isPast  whether they need no answer, for an earlier run wrote it
   */
  find(key: string, fields: () => readonly string[], isPast?: boolean): Known<Made>
  /** Asks for all that came since the last call; undefined when there is nothing to wait for. */
  settle(): Promise<void> | undefined
  /** Tells `onDistinct` of everything that is still remembered. */
  finish(): Promise<void>
}

/**
 * @param make  turns an answer into what the road writes; the size is in bytes, for the memory's limit
 */
export function newAnswers<Made>(
  job: Pick<Job, 'ask' | 'counted' | 'onDistinct'>,
  tally: Tally,
  make: (answer: Answer) => { made: Made; size: number },
): Answers<Made> {
  const remembered = new Map<string, Known<Made>>()
  const counted = new Set<string>()
  let bytes = 0
  let waiting: Known<Made>[] = []
  let asked: Promise<void> = Promise.resolve()

  const countDistinct = (fields: readonly string[]): void => {
    if (fields.length === job.counted) tally.distinct++
    else tally.distinct = counted.add(keyOf(fields.slice(0, job.counted))).size
  }
  const tell = ({ fields, answer, count }: Known<Made>): void => {
    if (fields && answer) job.onDistinct?.(fields, answer, count)
  }
  const forgetOldest = (): void => {
    for (const [key, known] of remembered) {
      if (remembered.size <= REMEMBERED && bytes <= REMEMBERED_BYTES) return
      if (known.isAsked && known.made === undefined) return // its answer is under way
      remembered.delete(key)
      bytes -= known.size
      tally.hasForgotten = true
      tell(known)
    }
  }
  const take = (known: readonly Known<Made>[], answers: readonly Answer[]): void => {
    if (answers.length !== known.length)
      throw new Error(`asked ${known.length} times, answered ${answers.length} times`)
    known.forEach((one, i) => {
      const answer = answers[i] as Answer
      const { made, size } = make(answer)
      one.made = made
      one.kind = tally.kindOf(answer.tags)
      one.size += size
      bytes += size
      if (job.onDistinct) one.answer = answer
      else one.fields = undefined
    })
  }
  const ask = async (known: readonly Known<Made>[]): Promise<void> =>
    take(known, await job.ask(known.map(({ fields }) => fields as readonly string[])))

  return {
    find(key, fields, isPast = false) {
      let known = remembered.get(key)
      if (!known) {
        const read = fields()
        const size = key.length
        known = { fields: read, answer: undefined, made: undefined, kind: 0, count: 0, isAsked: false, size }
        remembered.set(key, known)
        bytes += size
        if (!tally.hasForgotten) countDistinct(read)
        if (remembered.size > REMEMBERED || bytes > REMEMBERED_BYTES) forgetOldest()
      }
      if (!isPast && !known.isAsked) {
        known.isAsked = true
        waiting.push(known)
      }
      known.count++
      return known
    },
    settle() {
      if (waiting.length === 0) return undefined
      const now = waiting
      waiting = []
      asked = ask(now)
      return asked
    },
    async finish() {
      if (!job.onDistinct) return
      const unasked = [...remembered.values()].filter(known => !known.isAsked)
      if (unasked.length > 0) await ask(unasked)
      for (const known of remembered.values()) tell(known)
      remembered.clear()
    },
  }
}

/** Equal keys mean equal lists of fields. */
export const keyOf = (fields: readonly string[]): string =>
  fields.length === 1 ? (fields[0] as string) : fields.map(field => `${field.length}:${field}`).join('')
