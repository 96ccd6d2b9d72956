/** Many mentions one after the other: as an async generator, and as a stream of the Web. */
import type { MentionItem, Resolution, ResolveAllOptions, Resolver } from './model.ts'
import { memo } from './text/memo.ts'

/** Distinct questions whose answers are remembered; all are forgotten when there are more. */
const REMEMBERED = 20_000

type Resolve = Resolver['resolve']

/**
 * Answers item by item; equal ones get the same answer, made once.
 * @throws {TypeError|RangeError} at once on options that `resolve` would refuse, and then on an item that it would
 */
export function answerItems(resolve: Resolve, given: ResolveAllOptions = {}): (item: MentionItem) => Resolution {
  const { remember = REMEMBERED, ...options } = given
  if (!Number.isInteger(remember) || remember < 1)
    throw new RangeError(`option "remember": expected a whole number from 1, received ${JSON.stringify(remember)}`)
  resolve('', options)
  const made = memo(remember, (_: object, item: MentionItem) => {
    if (typeof item === 'string') return resolve(item, options)
    const { mention, ...own } = item
    return resolve(mention, { ...options, ...own })
  })
  return item => {
    if (typeof item !== 'string' && typeof item?.mention !== 'string')
      throw new TypeError(`expected a mention or an object with one, received ${JSON.stringify(item)}`)
    return made(resolve, typeof item === 'string' ? `=${item}` : JSON.stringify(item), item)
  }
}

/** Takes an item only when its answer is asked for, and closes the source when the reader leaves. */
export function resolveItems(
  resolve: Resolve,
  items: Iterable<MentionItem> | AsyncIterable<MentionItem>,
  options?: ResolveAllOptions,
): AsyncGenerator<Resolution, void, undefined> {
  const answer = answerItems(resolve, options)
  return (async function* () {
    for await (const item of items) yield answer(item)
  })()
}

/**
 * A stream of the Web that takes mentions and gives answers, in order, no faster than they are read.
 * @throws {TypeError|RangeError} on options that `resolver.resolve` would refuse; a bad item makes the stream fail
 */
export function resolveStream(
  resolver: Pick<Resolver, 'resolve'>,
  options?: ResolveAllOptions,
): TransformStream<MentionItem, Resolution> {
  const answer = answerItems(resolver.resolve, options)
  return new TransformStream({
    transform(item, controller) {
      controller.enqueue(answer(item))
    },
  })
}
