/** kunya without any Node API: for a browser or a worker, on a lexicon and a dictionary handed to it as bytes. */
import Fuse from 'fuse.js'
import { transliterate } from 'transliteration'
import { openIndex } from './index/open.ts'
import { useLexicon } from './lexicon/current.ts'
import { openLexicon } from './lexicon/lexicon.ts'
import type { Resolver } from './model.ts'
import type { Options } from './options.ts'
import { createResolver } from './resolver.ts'
import { useFallback } from './romanise/fallback.ts'
import { useFuse } from './suggest.ts'

useFuse(() => Fuse)
useFallback(transliterate)

export interface CoreOptions extends Partial<Options> {
  /** Bytes of a compiled lexicon (`lexicon.kunya`); `compare` reads with it too. */
  lexicon: Uint8Array
  /** Bytes of a compiled dictionary (`.kunya`), built with that lexicon. */
  dictionary: Uint8Array
}

/**
 * Opens a compiled dictionary by views over its bytes.
 * @throws {ContainerError} when either is foreign, damaged, of another version, or they do not belong together
 */
export function openResolver({ lexicon: bytes, dictionary, ...options }: CoreOptions): Resolver {
  const lexicon = openLexicon(bytes)
  const resolver = createResolver(openIndex(dictionary, lexicon), options)
  useLexicon(lexicon)
  return resolver
}

export { type CompareOptions, compare } from './compare.ts'
export { explain } from './decide/explain.ts'
export type * from './model.ts'
export { ALIAS_KINDS, CONFIDENCES, KNOWN_TYPES, REASONS } from './model.ts'
export { DEFAULTS, type Options, withDefaults } from './options.ts'
export { type RomaniseOptions, romanise } from './romanise/romanise.ts'
export { ContainerError } from './source/container.ts'
export { resolveStream } from './stream.ts'
