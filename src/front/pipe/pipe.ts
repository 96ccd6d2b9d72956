/**
 * Lines in, one answer line out for each, in order, written whenever the input would block: what an engine that keeps the process
 * and hands it rows chunk by chunk needs.
 */
import type { EntityType, Hints, Resolution } from '../../index.ts'
import { newBlock } from '../csv/output.ts'
import { type Answer, answerBytes, answerOf, errorAnswer, keptBytes, nullAnswer, type To } from './answer.ts'
import { LONGEST_LINE, newFeed } from './feed.ts'
import { type Field, type From, LineError, type Question, questionReader } from './question.ts'

export interface PipeJob {
  from: From
  to: To
  /** A line with the number of lines stands before each chunk of them. */
  hasChunkHeaders: boolean
  /** Fields of TSV; nothing: the mention is the first. */
  fields?: readonly Field[] | undefined
  /** Each answer begins with the line that was asked; both formats must be one. */
  isKept: boolean
  /** Key that the answer stands under, in NDJSON. */
  under?: string | undefined
  types: readonly EntityType[]
  /** Hints of the line; those of the job are the resolver's own business. */
  resolve(mention: string, hints: Hints): Resolution
}

export interface PipeTally {
  lines: number
  /** Distinct lines that could not be answered. */
  errors: number
  /** Line number, from 1, of the first error and what it was. */
  firstError?: string
  /** Distinct questions whose type none of the dictionaries has: ignored there. */
  unknownTypes: number
}

/** Answers remembered at most, and the bytes of them and their lines; all are forgotten when there are more. */
const REMEMBERED = 200_000
const REMEMBERED_BYTES = 64 * 1024 * 1024
/** Milliseconds of work after which answers go out even though more input waits. */
const LONGEST_SILENCE = 200
/** UTF-16 units; what is longer is no name, and looking it up would take seconds. */
export const LONGEST_MENTION: number = 65_536

const CR = 0x0d

/** @throws {Error} on a chunk header that is no number: where the next chunk begins can't be known */
export async function runPipe(
  source: AsyncIterable<Buffer>,
  write: (bytes: Uint8Array) => Promise<void>,
  job: PipeJob,
): Promise<PipeTally> {
  const tally: PipeTally = { lines: 0, errors: 0, unknownTypes: 0 }
  const bytesOf = answerer(job, tally)
  const feed = newFeed()
  const block = newBlock()
  let started = performance.now()
  let isEmpty = true
  const flush = async (): Promise<void> => {
    if (!isEmpty) await write(block.take())
    isEmpty = true
    started = performance.now()
  }
  let left = 0
  const take = (raw: Buffer | 'too-long'): boolean => {
    const line = raw === 'too-long' ? raw : withoutCr(raw)
    if (job.hasChunkHeaders && left === 0) {
      left = chunkSize(line)
      return false
    }
    if (job.hasChunkHeaders) left--
    tally.lines++
    block.add(bytesOf(line))
    isEmpty = false
    return true
  }
  for await (const chunk of source) {
    feed.push(chunk)
    started = performance.now()
    for (let line = feed.next(), seen = 1; line !== undefined; line = feed.next(), seen++) {
      // Asking the clock for each line would cost more than a remembered answer.
      if (take(line) && (seen & 15) === 0 && performance.now() - started > LONGEST_SILENCE) await flush()
    }
    await flush()
  }
  const rest = feed.rest()
  if (rest !== undefined) take(rest)
  await flush()
  return tally
}

const withoutCr = (line: Buffer): Buffer => (line.at(-1) === CR ? line.subarray(0, -1) : line)

function chunkSize(line: Buffer | 'too-long'): number {
  const text = line === 'too-long' ? line : line.toString('latin1', 0, 100)
  if (/^\d{1,15}$/.test(text)) return Number(text)
  throw new Error(`chunk header: expected a number of lines, received ${JSON.stringify(text)}`)
}

/** Answer bytes of a line, remembered: by the line, or, where answers repeat the line, by what it asks. */
function answerer(job: PipeJob, tally: PipeTally): (line: Buffer | 'too-long') => Buffer {
  const { to, under } = job
  const read = questionReader(job.from, job.fields)
  const fail = (why: string): Answer => {
    tally.errors++
    tally.firstError ??= `line ${tally.lines}: ${why}`
    return errorAnswer(why)
  }
  const ask = ({ mention, type, lang }: Question): Answer => {
    if (mention === null) return nullAnswer
    if (mention.length > LONGEST_MENTION)
      return fail(`expected a name, received ${mention.length.toLocaleString('en')} characters`)
    const known = type && job.types.find(candidate => candidate.toLowerCase() === type.trim().toLowerCase())
    if (type && known === undefined) tally.unknownTypes++
    try {
      return answerOf(job.resolve(mention, { ...(known && { type: known }), ...(lang && { lang }) }))
    } catch (error) {
      return fail(error instanceof Error ? error.message : String(error))
    }
  }
  const toQuestion = (line: Buffer): Question | Answer => {
    try {
      return read(line)
    } catch (error) {
      if (!(error instanceof LineError)) throw error
      return fail(error.message)
    }
  }
  const answer = (line: Buffer): Answer => {
    const question = toQuestion(line)
    return 'decision' in question ? question : ask(question)
  }
  const tooLong = (): Answer => fail(`expected a line of at most ${LONGEST_LINE.toLocaleString('en')} bytes`)
  if (!job.isKept) {
    const known = newMemory<Buffer>()
    return line => {
      if (line === 'too-long') return answerBytes(tooLong(), to, under)
      return known(
        line.toString('latin1'),
        () => answerBytes(answer(line), to, under),
        size => size.length,
      )
    }
  }
  const known = newMemory<Answer>()
  return line => {
    const key = under ?? 'kunya'
    if (line === 'too-long') return keptBytes(Buffer.alloc(0), tooLong(), to, key)
    const question = toQuestion(line)
    if ('decision' in question) return keptBytes(line, question, to, key)
    return keptBytes(
      line,
      known(
        JSON.stringify(question),
        () => ask(question),
        () => 1000,
      ),
      to,
      key,
    )
  }
}

/** Bounded by number and bytes, as `text/memo.ts` is: all is forgotten at once, so that remembering costs nothing. */
function newMemory<Value>(): (key: string, make: () => Value, size: (value: Value) => number) => Value {
  const known = new Map<string, Value>()
  let bytes = 0
  return (key, make, size) => {
    let value = known.get(key)
    if (value !== undefined) return value
    value = make()
    bytes += key.length + size(value)
    if (known.size >= REMEMBERED || bytes > REMEMBERED_BYTES) {
      known.clear()
      bytes = key.length + size(value)
    }
    known.set(key, value)
    return value
  }
}
