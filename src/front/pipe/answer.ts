/** What `kunya pipe` answers to one line. */
import type { Resolution } from '../../index.ts'
import { shortScore } from '../cli/core.ts'
import { writeField } from './tsv.ts'

export type To = 'tsv' | 'ndjson'

/** Fields of an answer in TSV, in this order. Where there is none to say, null. */
export const ANSWERED = ['decision', 'id', 'name', 'type', 'score', 'alias'] as const

/** What the six fields say; `review` names no id, as in `batch`: it is for a person to choose. */
export interface Answer {
  mention: string | null
  decision: Resolution['decision'] | 'error' | null
  id: string | null
  name: string | null
  type: string | null
  score: number | null
  alias: string | null
  /** Why a person must look. */
  because?: string
  candidates?: readonly { id: string; name: string; type: string; score: number; alias: string }[]
  /** Why the line could not be answered. */
  error?: string
}

const NOTHING = { id: null, name: null, type: null, score: null, alias: null } as const

export const nullAnswer: Answer = { mention: null, decision: null, ...NOTHING }

export const errorAnswer = (error: string): Answer => ({ mention: null, decision: 'error', ...NOTHING, error })

export function answerOf(resolution: Resolution): Answer {
  const { mention, decision } = resolution
  switch (decision) {
    case 'match': {
      const { entity, score, alias } = resolution
      const { id, name, type } = entity
      return { mention, decision, id, name, type, score: rounded(score), alias: alias.name }
    }
    case 'review': {
      const candidates = resolution.candidates.map(({ id, name, type, score, alias }) => ({
        id,
        name,
        type,
        score: rounded(score),
        alias: alias.name,
      }))
      return { mention, decision, ...NOTHING, because: resolution.because, candidates }
    }
    case 'none':
      return { mention, decision, ...NOTHING }
  }
}

const rounded = (score: number): number => Number(shortScore(score))

/** One line, its line feed included. */
export function answerBytes(answer: Answer, to: To, under: string | undefined): Buffer {
  return Buffer.from(`${to === 'tsv' ? toTsv(answer) : toJson(answer, under)}\n`)
}

/**
 * One line, its line feed included, that begins with the line that was asked.
 * @param line   as it came, of the same format
 * @param under  key that the answer gets beside those of the line
 */
export function keptBytes(line: Buffer, answer: Answer, to: To, under: string): Buffer {
  if (to === 'tsv') return Buffer.concat([line, Buffer.from(`\t${toTsv(answer)}\n`)])
  const { mention: _, ...rest } = answer
  const added = Buffer.from(`${JSON.stringify(under)}:${JSON.stringify(rest)}}\n`)
  // The line is not written anew: JavaScript would round its long numbers.
  const kept = answer.decision === 'error' && !isObject(line) ? Buffer.from('{') : beforeClosing(line)
  return Buffer.concat(kept.length > 1 ? [kept, Buffer.from(','), added] : [Buffer.from('{'), added])
}

/** A JSON object without its last brace and the blanks before it; nothing of a line that is `null`. */
function beforeClosing(line: Buffer): Buffer {
  let end = Math.max(0, line.lastIndexOf('}'))
  while (end > 0 && (line[end - 1] as number) <= 0x20) end--
  return line.subarray(line.indexOf('{'), end)
}

function isObject(line: Buffer): boolean {
  try {
    const given: unknown = JSON.parse(line.toString())
    return typeof given === 'object' && given !== null && !Array.isArray(given)
  } catch {
    return false
  }
}

const toTsv = (answer: Answer): string =>
  ANSWERED.map(field => {
    const value = answer[field]
    return writeField(value === null ? null : String(value))
  }).join('\t')

const toJson = (answer: Answer, under: string | undefined): string =>
  JSON.stringify(under === undefined ? answer : { [under]: answer })
