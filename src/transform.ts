/** The stream of answers as Node has streams. */
import { Transform } from 'node:stream'
import type { ResolveAllOptions, Resolver } from './model.ts'
import { answerItems } from './stream.ts'

/**
 * A stream in object mode that takes mentions (`MentionItem`) and gives answers (`Resolution`), in order, no faster than they are
 * read.
 * @throws {TypeError|RangeError} on options that `resolver.resolve` would refuse; a bad item makes the stream fail
 */
export function resolveStream(resolver: Pick<Resolver, 'resolve'>, options?: ResolveAllOptions): Transform {
  const answer = answerItems(resolver.resolve, options)
  return new Transform({
    objectMode: true,
    transform(item, _encoding, done) {
      try {
        done(null, answer(item))
      } catch (error) {
        done(error as Error)
      }
    },
  })
}
