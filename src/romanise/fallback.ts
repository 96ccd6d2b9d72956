let romaniser: ((text: string) => string) | undefined

/** Gives the romaniser for scripts without a table here (the package `transliteration`, loaded when first needed). */
export function useFallback(romanise: (text: string) => string): void {
  romaniser = romanise
}

/** Text of a script without a table in Latin letters; as it is when no romaniser was given. */
export const romaniseByFallback = (text: string): string => romaniser?.(withInherentVowels(text)) ?? text

/** The scripts of India from Devanagari to Malayalam stand in blocks of 128 that are laid out alike. */
const INDIC = /[\u0900-\u0d7f]/gu
const BLOCK = 128
const [FIRST_CONSONANT, LAST_CONSONANT, FIRST_NUKTA_LETTER, LAST_NUKTA_LETTER] = [0x15, 0x39, 0x58, 0x5f]
/** Signs behind a consonant that say its vowel, or that it has none. */
const [FIRST_SIGN, LAST_SIGN] = [0x3e, 0x4d]
const NUKTA = 0x3c

/**
 * A consonant of these scripts has an a behind it unless a sign says otherwise or the word ends; the package gives the
 * letter alone: बद्र is badr, not bdr. Source: the Unicode Standard, chapter 12.
 */
function withInherentVowels(text: string): string {
  return text.replace(INDIC, (letter, at: number) => {
    const isConsonant =
      isWithin(letter, FIRST_CONSONANT, LAST_CONSONANT) || isWithin(letter, FIRST_NUKTA_LETTER, LAST_NUKTA_LETTER)
    const next = text.charAt(at + 1)
    const holder = letter.charCodeAt(0) % BLOCK === NUKTA ? text.charAt(at - 1) : letter
    const isHeld = holder !== letter && isWithin(holder, FIRST_CONSONANT, LAST_CONSONANT)
    if (!(isConsonant || isHeld) || !isLetter(next) || isWithin(next, FIRST_SIGN, LAST_SIGN)) return letter
    return next.charCodeAt(0) % BLOCK === NUKTA ? letter : `${letter}a`
  })
}

const isLetter = (sign: string): boolean => sign >= '\u0900' && sign <= '\u0d7f'
const isWithin = (sign: string, first: number, last: number): boolean => {
  const place = sign.charCodeAt(0) % BLOCK
  return isLetter(sign) && place >= first && place <= last
}
