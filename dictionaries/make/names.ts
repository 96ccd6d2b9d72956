/** Names as the registers write them -> keys that compare them, ids, and the names inside a name. */
import { listedKey, tokenise } from '../../src/text/tokenise.ts'

/** Equal keys are one listed string to the resolver. */
export const keyOf = (name: string): string => listedKey(tokenise(name))

/** `Ma'arrat An Nu'man` -> `maarrat-an-numan` */
export const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}'’‘`ʿʾ]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')

const ARTICLE = /^(?:al|el|ash|esh|ad|ed|ar|er|at|et|as|es|an|en|az|ez|ath|adh)$/u

/** Consonants alone, doubled ones once, articles aside: `Al-Qutayfah`, `Qtaifeh` -> `qtf` */
export const consonants = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}'’‘`ʿʾ]/gu, '')
    .toLowerCase()
    .split(/[^a-z]+/u)
    .filter(word => !ARTICLE.test(word))
    .map(word => word.replace(/^el(?=[a-z]{4})|[aeiouywh]/gu, '').replace(/(.)\1+/gu, '$1'))
    .join('')

/** Arabic letters with articles, hamza seats and spaces aside. */
export const arabicKey = (name: string): string =>
  keyOf(name)
    .split(' ')
    .map(word => word.replace(/^ال(?=..)/u, ''))
    .join('')

/** The names inside `Joban - Sheikh Joban`, `طنجرة (المنارة)`: all of them, or the one. */
export const partsOf = (name: string): string[] =>
  name
    .split(/\s+-\s*|\s*-\s+|\s*[/()]\s*|(?<=\p{Script=Arabic})-(?=\p{Script=Arabic})/u)
    .map(part => part.trim())
    .filter(part => part !== '')

/** The name without the area's that OCHA put behind it to tell it from a namesake: `Um Jern Manbaj` -> `Um Jern`. */
export function withoutTail(name: string, isArea: (tail: string) => boolean): string | undefined {
  const words = name.split(' ')
  return words.length > 1 && isArea(words.at(-1) as string) ? words.slice(0, -1).join(' ') : undefined
}

export const isArabic = (name: string): boolean => /\p{Script=Arabic}/u.test(name)

/** GeoNames writes some names in two scripts at once (`tەl kۆchەk`): they are nobody’s spelling either. */
export const isMixed = (name: string): boolean => isArabic(name) && /\p{Script=Latin}/u.test(name)

/** Letters that only Persian and Kurdish have. */
const NOT_ARABIC = /[پچژگڤۆێەڕڵ]/u

/** A Persian or Kurdish name with that script's own kaf and yeh: an Arabic keyboard put its look-alikes there. */
export const ofOneKeyboard = (name: string): string =>
  NOT_ARABIC.test(name) ? name.replaceAll('ك', 'ک').replaceAll('ي', 'ی') : name

/** Machine romanisations (`mwhsn`, `nahyt mrkz`) and machine readings of Cyrillic (`Eht-Tell'`) are nobody's spelling. */
export const isSpelling = (name: string): boolean => {
  const letters = name.normalize('NFKD').replace(/\P{L}/gu, '')
  const vowels = letters.match(/[aeiouy]/giu)?.length ?? 0
  return /^[\p{Lu}‘'`ʿ]/u.test(name) && vowels * 4 >= letters.length && !/eh[a-z]?[lt]'|'-|[\d(),/]/u.test(name)
}
