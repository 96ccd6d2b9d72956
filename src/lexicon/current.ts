import type { Lexicon } from './lexicon.ts'

let lexicon: Lexicon | undefined
let provide: (() => Lexicon) | undefined

/** Gives the lexicon that every later call reads with, or a way to open it when it is first needed. */
export function useLexicon(given: Lexicon | (() => Lexicon)): void {
  if (typeof given === 'function') {
    provide = given
    lexicon = undefined
  } else lexicon = given
}

/** @throws {Error} when no entry point has given one */
export function currentLexicon(): Lexicon {
  lexicon ??= provide?.()
  if (!lexicon) throw new Error('no lexicon: call useLexicon(openLexicon(bytes)) first')
  return lexicon
}
