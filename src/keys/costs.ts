import { BY_SYLLABLE, SOUNDS, VOWELS } from './sounds.ts'

/**
 * What it costs to take one sound for another, or for none. 0 = the same sound in another system; 1 = another sound.
 * A row holds both ways. The costs follow the measured price of each confusion (docs/design.md, "costs"): what lowers
 * precision on unseen names is dear, what only differs between systems is nearly free.
 */
export interface CostRow {
  /** Two signs of keys/sounds.ts, or a sign and a pair of signs that may stand for it. */
  a: string
  b: string
  cost: number
  why: string
  /** Language whose habit the step shows, when it shows one: `read as French`. */
  habit?: string
}

const cost = (a: string, b: string, value: number, why: string, habit?: string): CostRow =>
  habit === undefined ? { a, b, cost: value, why } : { a, b, cost: value, why, habit }

/** Rows of a sign that stands for several: what it may be, and at what cost. */
const opens = (sign: string, may: Readonly<Record<string, number>>, why: string): CostRow[] =>
  Object.entries(may).map(([other, value]) => cost(sign, other, value, why))

export const SUBSTITUTIONS: readonly CostRow[] = [
  // vowels between vowelled spellings
  cost('e', 'i', 0.13, 'Khaled, Khalid'),
  cost('o', 'u', 0.07, 'Osoud, Usud'),
  cost('a', 'e', 0.18, 'Ahmad, Ehmed'),
  cost('a', 'o', 0.34, 'Assad, Assod'),
  cost('a', 'i', 0.36, 'short a and i, dialects'),
  cost('a', 'u', 0.36, 'Assud, Usud'),
  cost('e', 'o', 0.4, 'another vowel'),
  cost('e', 'u', 0.4, 'another vowel'),
  cost('i', 'u', 0.38, 'another vowel'),
  cost('i', 'o', 0.4, 'another vowel'),
  cost('ä', 'a', 0.1, 'inflected or silent ending'),
  cost('ä', 'e', 0, 'inflected or silent ending'),
  cost('ä', 'i', 0.12, 'inflected or silent ending'),
  cost('ä', 'o', 0.2, 'inflected or silent ending'),
  cost('ä', 'u', 0.2, 'inflected or silent ending'),
  // glides and diphthongs
  cost('y', 'i', 0.05, 'Maryam, Mariam'),
  cost('ï', 'i', 0.03, 'Hussein, Hussain'),
  cost('ï', 'y', 0, 'the same glide'),
  cost('ï', 'e', 0.15, 'Zaher, Zahir after a vowel'),
  cost('w', 'u', 0.05, 'Suwayda, Soueida'),
  cost('ù', 'u', 0.03, 'Daoud, Daud'),
  cost('ù', 'w', 0, 'the same glide'),
  cost('ù', 'o', 0.06, 'Zawr, Zaor'),
  cost('w', 'o', 0.1, 'Suwayda, Soayda'),
  cost('ù', 'v', 0.06, 'Nawfal, Navfal', 'tr'),
  cost('w', 'v', 0.06, 'Wadi, Vadi', 'tr'),
  // letters that one language reads one way and another language another
  cost('K', 'S', 0.01, 'ch = sh', 'fr'),
  cost('K', 'x', 0.06, 'ch = kh', 'de'),
  cost('K', 'C', 0, 'ch = tch', 'en'),
  cost('K', 'k', 0.15, 'ch = k', 'it'),
  cost('K', 'X', 0.06, 'ch = kh', 'de'),
  cost('K', 'h', 0.3, 'ch = h'),
  cost('J', 'j', 0, 'j = dj'),
  cost('J', 'Z', 0.03, 'j = zh', 'fr'),
  cost('J', 'y', 0.05, 'j = y', 'de'),
  cost('J', 'ï', 0.05, 'j = y', 'de'),
  cost('J', 'i', 0.1, 'j = y', 'de'),
  cost('J', 'x', 0.2, 'j = kh', 'es'),
  cost('J', 'h', 0.25, 'j = h', 'es'),
  cost('J', 'X', 0.1, 'j = х', 'es'),
  cost('J', 'Ç', 0, 'j = ج'),
  cost('J', 'g', 0.3, 'g and j of dialects'),
  cost('J', 'I', 0.18, 'j = y', 'de'),
  cost('c', 'k', 0, 'c = k'),
  cost('c', 'q', 0.02, 'c = q'),
  cost('c', 'j', 0.06, 'c = dj', 'tr'),
  cost('c', 'Ç', 0.06, 'c = dj', 'tr'),
  cost('c', 'J', 0.1, 'c = dj', 'tr'),
  cost('c', 's', 0.4, 'c = s'),
  cost('c', 'Q', 0, 'c = k'),
  cost('c', 'K', 0.2, 'c = k'),
  cost('c', 'ç', 0.1, 'the same letter'),
  cost('ç', 's', 0, 'c = s', 'fr'),
  cost('ç', 'C', 0.03, 'ç = tch', 'tr'),
  cost('ç', 'j', 0.06, 'c = dj', 'tr'),
  cost('ç', 'J', 0.1, 'c = dj', 'tr'),
  cost('ç', 'Ç', 0.06, 'c = dj', 'tr'),
  cost('ç', 'k', 0.25, 'c = k'),
  cost('ç', 'S', 0.15, 'c = sh'),
  cost('ç', 'z', 0.3, 'c = ts'),
  cost('ç', 'K', 0.1, 'the same letter'),
  cost('$', 'S', 0, 'ş = sh', 'tr'),
  cost('$', 's', 0.08, 'ş = s of BGN/PCGN'),
  cost('$', 'C', 0.2, 'sh and tch'),
  cost('$', 'K', 0.06, 'ch = sh', 'fr'),
  // consonants that systems or dialects interchange
  cost('k', 'q', 0.02, 'Farouk, Faruq'),
  cost('q', 'g', 0.2, 'Gaddafi, Qadhafi'),
  cost('q', 'G', 0.2, 'Persian ghaf'),
  cost('k', 'g', 0.4, 'voiced or not'),
  cost('ý', 'g', 0, 'g before e i'),
  cost('ý', 'G', 0.08, 'g before e i'),
  cost('ý', 'k', 0.4, 'voiced or not'),
  cost('ý', 'q', 0.25, 'Gaddafi, Qadhafi'),
  cost('ý', 'j', 0.04, 'g = dj', 'en'),
  cost('ý', 'Z', 0.04, 'g = zh', 'fr'),
  cost('ý', 'J', 0.06, 'g = j'),
  cost('ý', 'Ç', 0.02, 'ج = g'),
  cost('ý', 'x', 0.3, 'g = kh', 'es'),
  cost('ý', 'h', 0.3, 'g = h', 'es'),
  cost('ý', 'X', 0.3, 'g = х', 'es'),
  cost('ÿ', 'z', 0.08, 'дз = z'),
  cost('ÿ', 'j', 0.04, 'Japanese ji in Cyrillic: дзи'),
  cost('ÿ', 'J', 0.04, 'Japanese ji in Cyrillic: дзи'),
  cost('ÿ', 'Z', 0.1, 'Japanese ji in Cyrillic: дзи'),
  cost('ÿ', 's', 0.3, 'дз = s'),
  cost('g', 'G', 0.02, 'Ghouta, Gouta'),
  cost('G', 'k', 0.5, 'voiced or not'),
  cost('G', 'r', 0.5, 'uvular r'),
  cost('G', 'h', 0.5, 'breathed or not'),
  cost('x', 'k', 0.3, 'Khaled, Kaled'),
  cost('x', 'h', 0.22, 'Khalid, Halid'),
  cost('x', 'q', 0.5, 'uvular'),
  cost('x', 'G', 0.2, 'Kurdish x for غ: Xûta, Ghouta', 'ku'),
  cost('X', 'x', 0, 'х = kh', 'ru'),
  cost('X', 'h', 0, 'х = h', 'ru'),
  cost('X', 'k', 0.35, 'kh and k'),
  cost('X', 'g', 0.45, 'h and g'),
  cost('h', 'g', 0.4, 'Russian г for h'),
  cost('s', 'S', 0.45, 'marks lost: š, ş'),
  cost('s', 'z', 0.36, 'voiced or not'),
  cost('s', 'C', 0.6, 'hissing sounds'),
  cost('S', 'C', 0.15, 'sh and tch'),
  cost('S', 'Z', 0.35, 'voiced or not'),
  cost('S', 'j', 0.6, 'hissing sounds'),
  cost('z', 'Z', 0.35, 'marks lost: ž'),
  cost('z', 'ð', 0.12, 'Nazir, Nadhir'),
  cost('z', 'd', 0.5, 'dialects'),
  cost('s', 'þ', 0.2, 'Turkish and Persian ث'),
  cost('t', 'þ', 0.1, 'Thawra, Tawra'),
  cost('d', 'ð', 0.1, 'Dhahir, Dahir'),
  cost('þ', 'ð', 0.25, 'voiced or not'),
  cost('þ', 'd', 0.4, 'voiced or not'),
  cost('t', 'd', 0.45, 'Ahmet, Ahmed'),
  cost('p', 'b', 0.25, 'Arabic has no p'),
  cost('b', 'v', 0.25, 'b and v'),
  cost('v', 'f', 0.3, 'voiced or not'),
  cost('p', 'f', 0.35, 'Persian p'),
  cost('b', 'f', 0.6, 'lips'),
  cost('j', 'Z', 0.06, 'Jabal, Zhabal'),
  cost('j', 'g', 0.25, 'Egyptian g'),
  cost('j', 'y', 0.3, 'Gulf y'),
  cost('j', 'C', 0.35, 'voiced or not'),
  cost('j', 'z', 0.5, 'dz'),
  cost('Z', 'g', 0.4, 'g before e'),
  cost('m', 'n', 0.55, 'nasals'),
  cost('l', 'r', 0.75, 'liquids'),
  cost('l', 'n', 0.75, 'liquids'),
  cost('w', 'b', 0.6, 'lips'),
  cost('w', 'f', 0.6, 'lips'),
  cost('C', 'k', 0.5, 'Gulf ch for k'),
  cost('C', 't', 0.35, 'Japanese chi in Cyrillic: ти'),
  // Arabic and Hebrew letters
  cost('B', 'b', 0, 'ب = b'),
  cost('B', 'p', 0.05, 'ب = p'),
  cost('B', 'v', 0.14, 'ب = v'),
  cost('B', 'P', 0.2, 'ب פ'),
  cost('V', 'b', 0, 'ב = b'),
  cost('V', 'v', 0, 'ב = v'),
  cost('V', 'B', 0, 'ب ב'),
  cost('V', 'f', 0.3, 'ב = v'),
  cost('V', 'p', 0.25, 'b and p'),
  cost('V', 'w', 0.1, 'ב = w'),
  cost('V', 'W', 0.3, 'ב ו'),
  cost('F', 'f', 0, 'ف = f'),
  cost('F', 'v', 0.05, 'ف = v'),
  cost('F', 'p', 0.3, 'ف = p'),
  cost('F', 'P', 0, 'ف פ'),
  cost('P', 'p', 0, 'פ = p'),
  cost('P', 'f', 0, 'פ = f'),
  cost('P', 'b', 0.3, 'פ = b'),
  cost('Ç', 'j', 0, 'ج = j'),
  cost('Ç', 'g', 0.05, 'ج = g'),
  cost('Ç', 'Z', 0.03, 'ج = zh'),
  cost('Ç', 'G', 0.2, 'ج غ'),
  cost('Ç', 'C', 0.2, 'ج = tch'),
  cost('Ç', 'y', 0.25, 'ج = y in the Gulf'),
  cost('Ð', 'd', 0, 'ض = d'),
  cost('Ð', 'ð', 0.03, 'ض = dh'),
  cost('Ð', 'z', 0.06, 'ض = z'),
  cost('Q', 'k', 0, 'כ = k'),
  cost('Q', 'x', 0.03, 'כ = kh'),
  cost('Q', 'h', 0.2, 'כ = ch'),
  cost('Q', 'q', 0.02, 'כ = q'),
  cost('Q', 'K', 0.05, 'כ = ch'),
  cost('Q', 'X', 0.03, 'כ = kh'),
  cost('W', 'w', 0, 'و = w'),
  cost('W', 'u', 0, 'و = u'),
  cost('W', 'ù', 0, 'و = aw'),
  cost('W', 'o', 0, 'و = o'),
  cost('W', 'v', 0.12, 'ו = v'),
  cost('W', 'y', 0.5, 'و ي'),
  cost('W', 'i', 0.4, 'another vowel'),
  cost('W', 'e', 0.4, 'another vowel'),
  cost('W', 'a', 0.36, 'another vowel'),
  cost('W', 'f', 0.35, 'ו = v'),
  cost('W', 'b', 0.5, 'ו = v'),
  cost('I', 'y', 0, 'ي = y'),
  cost('I', 'i', 0, 'ي = i'),
  cost('I', 'ï', 0, 'ي = ay'),
  cost('I', 'e', 0.04, 'ي = e'),
  cost('I', 'ä', 0.06, 'ي = e'),
  cost('I', 'a', 0.35, 'another vowel'),
  cost('I', 'u', 0.36, 'another vowel'),
  cost('I', 'E', 0, 'ي ى'),
  cost('I', 'A', 0.36, 'another vowel'),
  cost('I', 'j', 0.3, 'y and j'),
  cost('A', 'a', 0, 'ا = a'),
  cost('A', 'e', 0.12, 'ا = e, imala'),
  cost('A', 'o', 0.2, 'ا = o in foreign names'),
  cost('A', 'u', 0.3, 'another vowel'),
  cost('A', 'i', 0.35, 'another vowel'),
  cost('A', 'ä', 0.06, 'ا = a'),
  cost('A', 'E', 0, 'ا ى'),
  cost('A', 'H', 0.05, 'ا ة'),
  cost('A', 'Â', 0, 'the same letter'),
  cost('E', 'a', 0, 'ى = a'),
  cost('E', 'i', 0, 'ى = i'),
  cost('E', 'e', 0.04, 'ى = e'),
  cost('E', 'ä', 0.04, 'ى = e'),
  cost('E', 'H', 0.05, 'ى ة'),
  cost('H', 'a', 0, 'ة = a'),
  cost('H', 'e', 0.02, 'ة = e'),
  cost('H', 'ä', 0, 'ة = e'),
  cost('H', 'o', 0.15, 'ה = o'),
  cost('H', 't', 0.08, 'ة = at'),
  cost('H', 'h', 0.04, 'ه = h'),
  cost('H', 'i', 0.3, 'another vowel'),
  cost('H', 'X', 0.06, 'х = h', 'ru'),
  cost('O', 'a', 0.01, 'ع with its vowel'),
  cost('O', 'e', 0.04, 'ع with its vowel'),
  cost('O', 'i', 0.05, 'ع with its vowel'),
  cost('O', 'o', 0.04, 'ع with its vowel'),
  cost('O', 'u', 0.05, 'ع with its vowel'),
  cost('O', 'Â', 0.1, 'ع ا'),
  cost('O', 'A', 0.15, 'ع ا'),
  cost('O', 'G', 0.4, 'ع غ'),
  cost('Â', 'a', 0, 'alef with its vowel'),
  cost('Â', 'e', 0, 'alef with its vowel'),
  cost('Â', 'i', 0, 'alef with its vowel'),
  cost('Â', 'o', 0, 'alef with its vowel'),
  cost('Â', 'u', 0, 'alef with its vowel'),
  // what syllables of kana, Hangul and Han may be (keys/sounds.ts, the signs by syllable)
  ...opens('À', { a: 0, u: 0.35, e: 0.4, r: 0.45, o: 0.48, ä: 0.48, i: 0.49, A: 0 }, 'ア ㅏ: a'),
  ...opens('È', { e: 0, ä: 0.15, i: 0.48, a: 0.35, ï: 0.48, o: 0.49, u: 0.49 }, 'エ ㅔ: e'),
  ...opens('Ì', { i: 0, y: 0.04, ï: 0, e: 0.3, ä: 0.45, a: 0.49, o: 0.49, u: 0.49 }, 'イ ㅣ: i'),
  ...opens('Ò', { o: 0, u: 0.3, a: 0.45, ù: 0.3, e: 0.48, i: 0.49 }, 'オ ㅗ: o'),
  ...opens('Ù', { u: 0, ù: 0, w: 0.04, o: 0.4, i: 0.48, e: 0.48, a: 0.49, v: 0.5 }, 'ウ ㅜ: u'),
  ...opens('Ü', { u: 0, i: 0.15, ù: 0.2, e: 0.45 }, 'ㅟ: ü'),
  ...opens('Ë', { o: 0.02, a: 0.2, u: 0.1, e: 0.2, ä: 0.3, r: 0.3, i: 0.45 }, 'ㅓ: o of London, er of Porter'),
  ...opens('Æ', { a: 0, e: 0.15, ä: 0.3, i: 0.35 }, 'ㅐ: a of Allen'),
  ...opens('Å', { e: 0, a: 0.25, i: 0.15, ï: 0.15, ä: 0.2, y: 0.25 }, 'ai ei ui: e'),
  ...opens('Ä', { i: 0.15, y: 0.15, ï: 0.2, e: 0.3, a: 0.35 }, 'アイ: i'),
  ...opens('Ö', { u: 0.3, ù: 0.3, o: 0.3, a: 0.35 }, 'アウ: u'),
  ...opens('Û', { u: 0, w: 0.1, ù: 0.15, ä: 0.2, o: 0.35, e: 0.4, i: 0.4 }, 'ス: su'),
  ...opens('Ô', { o: 0.05, u: 0.4, ä: 0.3, e: 0.4, a: 0.45 }, 'ト: to'),
  ...opens('Î', { i: 0, y: 0.15, ï: 0.15, e: 0.35, ä: 0.3 }, 'チ: chi'),
  ...opens('Ê', { e: 0, ä: 0.05, o: 0.1, r: 0.2, u: 0.25, i: 0.25, a: 0.3 }, 'ge te: any short vowel'),
  ...opens('R', { H: 0, ù: 0, h: 0.05, r: 0.25, ï: 0.2, w: 0.2 }, 'ー: r, h or nothing'),
  ...opens('Y', { y: 0, ï: 0.04, i: 0.05, J: 0.15, I: 0, e: 0.2 }, 'ャ: y'),
  ...opens('L', { l: 0, r: 0 }, 'ラ: r or l'),
  ...opens('N', { n: 0, m: 0.25 }, 'ン: n, m'),
  ...opens('M', { n: 0.1, m: 0.35 }, 'ㅇ: ng'),
  ...opens('U', { v: 0, w: 0, ù: 0.25, b: 0.45, W: 0, V: 0, f: 0.45 }, 'ヴ: v, w'),
  ...opens('ß', { b: 0, v: 0.08, w: 0.3, p: 0.45, B: 0 }, 'バ: b or v'),
  ...opens('¶', { p: 0, f: 0, v: 0.15, b: 0.45, ù: 0.4, F: 0, P: 0, B: 0.1 }, 'ㅍ: p or f'),
  ...opens('Þ', { f: 0, v: 0.15, h: 0.4, ù: 0.45, w: 0.55, F: 0, P: 0 }, 'フ: f'),
  ...opens('Ø', { h: 0, x: 0.15, K: 0.3, J: 0.35, g: 0.5, G: 0.35, X: 0, w: 0.4, H: 0 }, 'ハ: h'),
  ...opens('§', { z: 0, s: 0.15, ð: 0.2, Z: 0.3, ç: 0.3, J: 0.45 }, 'ザ: z, s'),
  ...opens('£', { s: 0.15, S: 0, ç: 0.08, K: 0.2, $: 0.02, z: 0.4, þ: 0.3, h: 0.35, C: 0.3 }, 'シ: sh, s'),
  ...opens('T', { t: 0.08, z: 0, c: 0.15, ç: 0.15, C: 0.2, s: 0.3, $: 0.4 }, 'ツ: ts'),
  ...opens('¢', { C: 0, K: 0, ç: 0.08, c: 0.2, t: 0.3, z: 0.2, S: 0.35, k: 0.5, s: 0.4 }, 'チ: ch'),
  ...opens('¤', { C: 0, K: 0, k: 0.05, c: 0.05, q: 0, ç: 0.15, J: 0.15, z: 0.25, g: 0.3 }, 'qi: ki, chi'),
  ...opens('D', { J: 0, j: 0, z: 0.04, Z: 0, g: 0.15, s: 0.3, d: 0.45, ç: 0.4, K: 0.35, c: 0.45, Ç: 0 }, 'ジ: j, z, g'),
  ...opens('©', { g: 0, k: 0.1, J: 0, j: 0.1, c: 0.2, K: 0.35, d: 0.5, t: 0.5, G: 0.15, q: 0.1, Ç: 0 }, 'ji: gi, ki'),
]

/** Leaving a sound out (or reading one in) between two vowelled spellings. Signs without a row cost 1. */
export const OMISSIONS: Readonly<Record<string, number>> = {
  a: 0.34,
  e: 0.3,
  i: 0.3,
  o: 0.36,
  u: 0.36,
  ä: 0.08,
  ï: 0.14,
  ù: 0.16,
  y: 0.4,
  w: 0.5,
  h: 0.4,
  H: 0.03,
  O: 0.02,
  A: 0.3,
  Â: 0.2,
  E: 0.15,
  W: 0.4,
  I: 0.4,
  n: 0.8,
  X: 0.6,
  G: 0.8,
  // put in by writers of syllables, perhaps
  Û: 0.05,
  Ô: 0,
  Î: 0.35,
  Ê: 0.1,
  R: 0.1,
  Y: 0.25,
  Ù: 0.5,
  Ü: 0.5,
  À: 0.6,
  È: 0.6,
  Ì: 0.6,
  Ò: 0.75,
  Ë: 0.5,
  Æ: 0.5,
  Å: 0.5,
  Ä: 0.7,
  Ö: 0.7,
  N: 0.65,
  M: 0.65,
  Ø: 0.6,
  L: 0.9,
}

/** The same where one side is a consonant frame, which writes no short vowels. */
export const FRAME_OMISSIONS: Readonly<Record<string, number>> = {
  ...OMISSIONS,
  a: 0.08,
  e: 0.06,
  i: 0.1,
  o: 0.13,
  u: 0.11,
  ä: 0.03,
  ï: 0.2,
  ù: 0.2,
  H: 0.08,
  O: 0.06,
  A: 0.3,
  W: 0.55,
  I: 0.5,
  E: 0.12,
  Â: 0.18,
}

/** The same between two frames: what one writes and the other does not is a letter, nearly as telling as a consonant. */
export const LETTER_OMISSIONS: Readonly<Record<string, number>> = {
  ...OMISSIONS,
  A: 0.45,
  W: 0.55,
  I: 0.55,
  E: 0.3,
  O: 0.5,
  H: 0.35,
  Â: 0.3,
}

/** One sign for a pair of signs, both ways. */
export const MERGERS: readonly CostRow[] = [
  cost('S', 'sh', 0.1, 's and h as two letters: Ishaq'),
  cost('þ', 'th', 0.1, 't and h as two letters: Fathi'),
  cost('ð', 'dh', 0.1, 'd and h as two letters: Adham'),
  cost('x', 'kh', 0.1, 'k and h as two letters'),
  cost('G', 'gh', 0.1, 'g and h as two letters'),
  cost('Z', 'zh', 0.1, 'z and h as two letters: Azhar'),
  cost('o', 'aù', 0.14, 'Nofal, Nawfal'),
  cost('u', 'aù', 0.3, 'Zur, Zawr'),
  cost('W', 'aù', 0, 'و = aw'),
  cost('e', 'aï', 0.14, 'Der, Dayr'),
  cost('e', 'eï', 0.08, 'Der, Deir'),
  cost('i', 'eï', 0.1, 'Sin, Sein'),
  cost('i', 'aï', 0.16, 'Bir, Bair'),
  cost('I', 'aï', 0, 'ي = ay'),
  cost('I', 'eï', 0, 'ي = ey'),
  cost('I', 'iy', 0, 'ي = iy'),
  cost('y', 'iJ', 0.05, 'j = y', 'de'),
  cost('I', 'iJ', 0.05, 'j = y', 'de'),
  cost('I', 'ya', 0.2, 'ي = ya'),
  cost('W', 'uw', 0, 'و = uw'),
  cost('W', 'wu', 0.05, 'و = wu'),
  cost('H', 'at', 0.04, 'ة = at'),
  cost('H', 'et', 0.05, 'ة = et'),
  cost('H', 'it', 0.08, 'ة = it'),
  cost('a', 'at', 0.35, 'construct ending: Jabha, Jabhat'),
  cost('a', 'aH', 0.02, 'ah = a'),
  cost('e', 'eH', 0.02, 'eh = e'),
  cost('Z', 'rz', 0.08, 'rz = zh', 'pl'),
  cost('S', 'sk', 0.15, 'sch = sk', 'it'),
  cost('o', 'oe', 0.08, 'oe = ö', 'de'),
  cost('u', 'oe', 0.08, 'oe = u', 'nl'),
  cost('u', 'we', 0.1, 'ue = ü', 'de'),
  cost('i', 'we', 0.25, 'ue = ü', 'de'),
  cost('i', 'ea', 0.12, 'ea = i', 'en'),
  cost('e', 'ea', 0.08, 'ea = e', 'en'),
  cost('o', 'oa', 0.08, 'oa = o', 'en'),
  cost('i', 'ye', 0.1, 'ie = i', 'en'),
  cost('o', 'eù', 0.15, 'eu = ö', 'fr'),
  cost('e', 'ye', 0.08, 'е = ye'),
  cost('o', 'yo', 0.12, 'ё = yo'),
  cost('u', 'yu', 0.1, 'ю after a soft consonant'),
  cost('a', 'ya', 0.15, 'я after a soft consonant'),
  cost('S', 'sy', 0.1, 'Japanese sho in Cyrillic: сё'),
  cost('ÿ', 'dz', 0, 'дз = dz'),
  cost('s', 'ts', 0.12, 'צ = ts, German z'),
  cost('z', 'ts', 0.15, 'z = ts', 'de'),
  cost('z', 'dz', 0.15, 'z = dz'),
  cost('c', 'ts', 0.15, 'c = ts', 'pl'),
  cost('ç', 'ts', 0.15, 'c = ts', 'pl'),
  cost('S', 'ks', 0.3, 'x = sh'),
  cost('x', 'ks', 0.08, 'x = kh', 'ku'),
  cost('z', 'ks', 0.25, 'x = z'),
  cost('G', 'ks', 0.22, 'x = gh', 'ku'),
  cost('C', 'tS', 0, 'tch'),
  cost('C', 'ts', 0.2, 'tch'),
  cost('j', 'dZ', 0, 'dzh'),
  cost('Ç', 'dZ', 0, 'dzh'),
  cost('Ç', 'dj', 0, 'dj'),
  cost('k', 'kw', 0.1, 'qu'),
  cost('O', 'aa', 0.02, 'ع with its vowel'),
  cost('À', 'er', 0.35, 'ア: er of Porter'),
  cost('À', 'ar', 0.3, 'ㅏ: ar'),
  cost('À', 'ur', 0.4, 'ア: ur'),
  cost('À', 'or', 0.35, 'ア: or'),
  cost('È', 'aï', 0.2, 'エ: ai'),
  cost('È', 'eï', 0.2, 'エ: ei'),
  cost('Ì', 'eï', 0.15, 'イ: ey'),
  cost('Ì', 'ye', 0.1, 'イ: ie'),
  cost('Ì', 'ea', 0.2, 'イ: ea of Reagan'),
  cost('È', 'ea', 0.25, 'エ: ea of Heather'),
  cost('Ò', 'oa', 0.15, 'オ: oa of Coase'),
  cost('Å', 'ea', 0.25, 'ei: ea'),
  cost('Ì', 'wï', 0.35, 'ウィ: ui'),
  cost('Î', 'ye', 0.15, 'ジ: gie'),
  cost('Ò', 'aù', 0.15, 'オ: au'),
  cost('Ò', 'où', 0.2, 'オ: ow'),
  cost('Ò', 'er', 0.45, 'bo: ber'),
  cost('Ò', 'or', 0.3, 'ㅗ: or'),
  cost('Ò', 'ol', 0.4, 'ou: ol'),
  cost('Ë', 'er', 0.04, 'ㅓ: er'),
  cost('Ë', 'or', 0.1, 'ㅓ: or'),
  cost('Ë', 'ur', 0.1, 'ㅓ: ur'),
  cost('Ë', 'ir', 0.15, 'ㅓ: ir'),
  cost('Ë', 'ar', 0.25, 'ㅓ: ar'),
  cost('Ë', 'oe', 0, 'ㅚ: ö'),
  cost('Ë', 'we', 0.1, 'ㅚ: oe'),
  cost('Ü', 'wi', 0.05, 'ㅟ: wi'),
  cost('Ü', 'yu', 0.05, 'ㅟ: yu'),
  cost('Å', 'aï', 0.08, 'ai'),
  cost('Å', 'eï', 0.1, 'ei'),
  cost('Å', 'ye', 0.2, 'ie'),
  cost('Å', 'wi', 0.25, 'ui'),
  cost('Å', 'er', 0.4, 'er'),
  cost('Ä', 'aï', 0, 'アイ: ai'),
  cost('Ä', 'eï', 0.02, 'アイ: ei of Heinz'),
  cost('Ä', 'ye', 0.1, 'アイ: ie'),
  cost('Ä', 'ai', 0, 'アイ: ai'),
  cost('Ä', 'iG', 0.05, 'アイ: igh'),
  cost('Ö', 'aù', 0, 'アウ: au'),
  cost('Ö', 'où', 0.02, 'アウ: ow of Brown'),
  cost('Ö', 'aw', 0.05, 'アウ: aw'),
  cost('Ö', 'au', 0, 'アウ: au'),
  cost('Ö', 'ao', 0.05, 'アウ: ao'),
  cost('Ù', 'yù', 0.2, 'ユ: eu'),
  cost('Ê', 'er', 0.15, 'te: ter'),
  cost('Ê', 'ar', 0.4, 'te: tar'),
  cost('N', 'ng', 0.2, 'ン: ng'),
  cost('M', 'ng', 0, 'ㅇ: ng'),
  cost('N', 'nd', 0.35, 'nd at the end'),
  cost('T', 'ts', 0, 'ツ: ts'),
  cost('T', 'tz', 0, 'ツ: tz'),
  cost('T', 'cz', 0.1, 'ツ: cz'),
  cost('T', 'ds', 0.15, 'ツ: ds'),
  cost('§', 'ds', 0.1, 'ズ: ds'),
  cost('§', 'ts', 0.25, 'z: ts'),
  cost('§', 'dz', 0.1, 'z: dz'),
  cost('¢', 'cz', 0.1, 'チ: cz'),
  cost('¢', 'çy', 0.15, 'チ: ci'),
  cost('¢', 'ts', 0.2, 'ㅊ: ts'),
  cost('¢', 'tz', 0.15, 'ㅊ: tz'),
  cost('¢', 'tK', 0, 'ㅊ: tch'),
  cost('D', 'gy', 0.1, 'ジ: gi'),
  cost('D', 'dZ', 0, 'ジ: dzh'),
  cost('D', 'dz', 0.1, 'ジ: dz'),
  cost('D', 'dg', 0.05, 'ジ: dg'),
  cost('©', 'gy', 0.1, 'ji: gy'),
  cost('£', 'ks', 0.3, 'x of pinyin'),
  cost('£', 'rz', 0.35, 'シ: rz'),
]

const SIZE = 256
const code = (sign: string): number => sign.charCodeAt(0)

/** Cost of each pair of signs, `SUBSTITUTE[a * 256 + b]`. */
export const SUBSTITUTE: Float32Array = new Float32Array(SIZE * SIZE).fill(1)
/** Cost of leaving each sign out, by how many of the two readings are frames. */
export const OMIT: readonly [Float32Array, Float32Array, Float32Array] = [
  OMISSIONS,
  FRAME_OMISSIONS,
  LETTER_OMISSIONS,
].map(table => {
  const costs = new Float32Array(SIZE).fill(1)
  for (const [sign, value] of Object.entries(table)) costs[code(sign)] = value
  return costs
}) as unknown as [Float32Array, Float32Array, Float32Array]
/** Bits of a sign's number: mergers are looked up by the numbers of three signs, and a table by code would be huge. */
export const NUMBER_BITS = 6
/** A merging sign's number by its code; 0 for what is in no merger. */
export const NUMBER: Uint8Array = new Uint8Array(SIZE)
const MERGING = [...new Set(MERGERS.flatMap(({ a, b }) => [a, ...b]))]
MERGING.forEach((sign, i) => {
  NUMBER[code(sign)] = i + 1
})
if (MERGING.length >= 1 << NUMBER_BITS) throw new Error(`at most ${(1 << NUMBER_BITS) - 1} merging sounds`)

/** More than any other way costs. */
const NEVER = 9

/** Cost of one sign for two, by their numbers: `sign << 12 | first << 6 | second`; NEVER where there is no merger. */
export const MERGE: Float32Array = new Float32Array(1 << (3 * NUMBER_BITS)).fill(NEVER)
/** Whether any merger has this sign, by code. */
export const MERGES: Uint8Array = new Uint8Array(SIZE)
/** How much of a word a sign makes: what a cost is measured against. */
export const MASS: Float32Array = new Float32Array(SIZE)

/** A vowel for a vowel, where no row says otherwise. */
const ANOTHER_VOWEL = 0.4
/** Signs of one sound each. */
const SETTLED = [...'aeioubpfvtdþðkqgGxhlrmnszSCZjwy'].map(code)

for (let sign = 0; sign < SIZE; sign++) SUBSTITUTE[sign * SIZE + sign] = 0
for (const { a, b, cost: value } of SUBSTITUTIONS) {
  SUBSTITUTE[code(a) * SIZE + code(b)] = value
  SUBSTITUTE[code(b) * SIZE + code(a)] = value
}
for (const { a, b, cost: value } of MERGERS) {
  const [sign, first, second] = [a, b, b.charAt(1)].map(each => NUMBER[code(each)] as number) as [
    number,
    number,
    number,
  ]
  MERGE[(sign << (2 * NUMBER_BITS)) | (first << NUMBER_BITS) | second] = value
  MERGES[code(a)] = 1
}
for (const { sign, kind } of SOUNDS) MASS[code(sign)] = kind === 'consonant' ? 1 : kind === 'vowel' ? 0.35 : 0.45
// A sign by syllable is another open sign where a sound is that both may be: ア and alef meet in a.
for (const [a, b, value] of meetings()) {
  SUBSTITUTE[a * SIZE + b] = value
  SUBSTITUTE[b * SIZE + a] = value
}
// A vowel for another vowel or glide that has no row of its own is a spelling slip, not another consonant.
for (const a of SOUNDS) {
  for (const b of SOUNDS) {
    if (a.kind === 'vowel' && b.kind === 'vowel' && a.sign !== b.sign) {
      const at = code(a.sign) * SIZE + code(b.sign)
      if (SUBSTITUTE[at] === 1) SUBSTITUTE[at] = ANOTHER_VOWEL
    }
  }
}

function meetings(): [number, number, number][] {
  const found: [number, number, number][] = []
  for (const open of BY_SYLLABLE) {
    const [a, vowels] = [code(open), VOWELS.has(open)]
    for (const { sign } of SOUNDS) {
      const b = code(sign)
      if (SUBSTITUTE[a * SIZE + b] !== 1 || SETTLED.includes(b)) continue
      const most = vowels && VOWELS.has(sign) ? ANOTHER_VOWEL : 1
      const ways = SETTLED.map(by => (SUBSTITUTE[a * SIZE + by] as number) + (SUBSTITUTE[by * SIZE + b] as number))
      found.push([a, b, Math.min(most, ...ways)])
    }
  }
  return found
}
