/**
 * The alphabet in which every script is read. A reading is a string of these signs, one sign a sound, each below
 * U+0100 so that a reading is also an array of bytes. Small letters sound as in IPA or plain English; the other
 * signs stand for letters that leave something open, and the cost table (keys/costs.ts) says what each may be.
 * Long and double sounds are written once: no two systems agree on doubling.
 */
export interface Sound {
  sign: string
  /** `weak` ones come and go between spellings: glides, h, ʿayn, endings. */
  kind: 'vowel' | 'consonant' | 'weak'
  what: string
  /**
   * Letters of the skeleton key: what is left when vowels and weak sounds are dropped and sounds that systems write
   * alike are merged. Several letters = several keys; an empty string = may leave no trace.
   */
  skeleton: readonly string[]
}

const vowel = (sign: string, what: string): Sound => ({ sign, kind: 'vowel', what, skeleton: [''] })
const weak = (sign: string, what: string, ...skeleton: string[]): Sound => ({
  sign,
  kind: 'weak',
  what,
  skeleton: skeleton.length ? skeleton : [''],
})
const consonant = (sign: string, what: string, ...skeleton: string[]): Sound => ({
  sign,
  kind: 'consonant',
  what,
  skeleton,
})

export const SOUNDS: readonly Sound[] = [
  vowel('a', 'a'),
  vowel('e', 'e'),
  vowel('i', 'i, and y as a vowel'),
  vowel('o', 'o'),
  vowel('u', 'u, ou, oo'),
  vowel('ä', 'ending vowel of an inflected word (Cyrillic а у ы е ой, Latin silent e)'),
  vowel('Â', 'alef that opens a word: any vowel'),
  vowel('A', 'alef inside a word: long a'),
  vowel('E', 'alef maqsura: a or i'),
  weak('O', 'ʿayn: nothing, or a vowel'),
  weak('W', 'waw, vav: w, u, o, aw or v'),
  weak('I', 'ya, yod: y, i, e or ay'),
  weak('H', 'ta marbuta, final heh: a, ah, at, e'),
  weak('ï', 'i that ends a diphthong: jaysh, deir'),
  weak('ù', 'u that ends a diphthong: nawfal, zour'),
  weak('y', 'y before a vowel'),
  weak('w', 'w before a vowel'),
  weak('h', 'h; Turkish and Russian write it for kh', '', 'H'),
  consonant('b', 'b', 'P'),
  consonant('p', 'p', 'P'),
  consonant('V', 'Hebrew ב: b or v', 'P', 'F'),
  consonant('B', 'Arabic ب: b, p or v', 'P'),
  consonant('P', 'Hebrew פ: p or f', 'P', 'F'),
  consonant('f', 'f', 'F'),
  consonant('F', 'Arabic ف: f, v or p', 'F'),
  consonant('v', 'v', 'F', ''),
  consonant('t', 't', 'T'),
  consonant('þ', 'th, ث', 'T', 'S'),
  consonant('d', 'd', 'D'),
  consonant('ð', 'dh, ذ ظ', 'D', 'S'),
  consonant('Ð', 'ض: d, dh or z', 'D', 'S'),
  consonant('k', 'k', 'K'),
  consonant('q', 'q, ق', 'K'),
  consonant('c', 'Latin c: k, Turkish dj', 'K', 'J'),
  consonant('ç', 'Latin c before e i y: s, Turkish dj, Italian ch', 'S', 'J'),
  consonant('g', 'g', 'K'),
  consonant('ý', 'Latin g before e i y: g, dj, zh', 'K', 'J'),
  consonant('ÿ', 'Cyrillic дз: dz, or j in Japanese names', 'S', 'J', 'DS'),
  consonant('G', 'gh, غ', 'K'),
  consonant('Q', 'Hebrew כ: k or kh', 'K', 'H'),
  consonant('x', 'kh, خ', 'H'),
  consonant('X', 'Cyrillic х: h or kh', 'H', ''),
  consonant('K', 'Latin ch: sh, tch, kh or k', 'S', 'H', 'K', 'TS'),
  consonant('l', 'l', 'L'),
  consonant('m', 'm', 'M'),
  consonant('n', 'n', 'N'),
  consonant('r', 'r', 'R'),
  consonant('s', 's', 'S'),
  consonant('z', 'z', 'S'),
  consonant('S', 'sh, ش', 'S'),
  consonant('C', 'tch, چ', 'S', 'TS'),
  consonant('$', 'ş: Turkish sh, or s of a geographers’ system', 'S'),
  consonant('Z', 'zh, ژ', 'J'),
  consonant('j', 'dj, ج', 'J'),
  consonant('Ç', 'Arabic ج, Hebrew ג׳: j, g', 'J', 'K'),
  consonant('J', 'Latin j: dj, German y, Spanish kh', 'J', '', 'H'),
  consonant('¥', 'Latin x that opens a word: sh of pinyin, z, Kurdish kh', 'S', 'H', 'K', 'KS'),
  // Kana, Hangul and Han spell foreign names by syllables: what they cannot tell apart is one sign.
  vowel('À', 'foreign a by syllable: ア ㅏ, a of pinyin; also er, ar'),
  vowel('È', 'foreign e by syllable: エ ㅔ'),
  vowel('Ì', 'foreign i by syllable: イ ㅣ'),
  vowel('Ò', 'foreign o by syllable: オ ㅗ, o ao ou uo of pinyin'),
  vowel('Ù', 'foreign u by syllable: ウ ㅜ'),
  vowel('Ü', 'Korean ㅟ: u, ü, wi'),
  { sign: 'Ë', kind: 'vowel', what: 'Korean ㅓ ㅚ, o of pinyin bo: o, e, a, er', skeleton: ['', 'R'] },
  vowel('Æ', 'Korean ㅐ: a or e'),
  vowel('Å', 'エイ ㅔ이, ai ei ui of pinyin: e, ay, a of Kate, i'),
  vowel('Ä', 'アイ ㅏ이: ai, ei, i of Mike'),
  vowel('Ö', 'アウ ㅏ우: au, ow, ou'),
  vowel('Û', 'u put in behind a consonant, perhaps: ス ㅡ, su si of pinyin'),
  vowel('Ô', 'o put in behind t or d, perhaps: ト ド'),
  vowel('Î', 'i put in behind a hissing sound, perhaps: チ 시, qi of pinyin'),
  vowel('Ê', 'e of pinyin: any short vowel or none'),
  weak('R', 'length mark ー: nothing, or an r or h of the original', '', 'R'),
  weak('Y', 'y of a foreign syllable, perhaps: ャ ㅑ, y of pinyin'),
  consonant('L', 'r or l: ラ ㄹ, l and er of pinyin', 'L', 'R'),
  consonant('N', 'n or m at the end of a syllable: ン ㄴ, n of pinyin', 'N', 'M'),
  consonant('M', 'ng or n at the end of a syllable: ㅇ, ng of pinyin', 'N', 'NK'),
  consonant('U', 'v or w: ヴ, w of pinyin', 'F', ''),
  consonant('ß', 'b, v or w: バ ㅂ', 'P', 'F'),
  consonant('¶', 'p, f or v: ㅍ', 'P', 'F'),
  consonant('Þ', 'f, v or hu: フ, f of pinyin', 'F'),
  consonant('Ø', 'h, kh or nothing: ハ ㅎ, h of pinyin', '', 'H'),
  consonant('§', 'z, s or dh: ザ, z of pinyin', 'S'),
  consonant('£', 's or sh: シ 시, sh and x of pinyin', 'S'),
  consonant('T', 'ts, z or t: ツ, c of pinyin', 'S', 'TS', 'T'),
  consonant('¢', 'ch, ts or k: チ ㅊ, ch of pinyin', 'S', 'TS'),
  consonant('¤', 'q of pinyin: ch or k', 'K', 'S'),
  consonant('D', 'dj, z or g: ジ ㅈ, zh of pinyin', 'J', 'S'),
  consonant('©', 'j of pinyin: g, k or dj', 'K', 'J'),
]

/** Signs of scripts that spell foreign names by syllables. */
export const BY_SYLLABLE: ReadonlySet<string> = new Set('ÀÈÌÒÙÜËÆÅÄÖÛÔÎÊRYLNMUß¶ÞØ§£T¢¤D©')

export const VOWELS: ReadonlySet<string> = new Set(SOUNDS.filter(s => s.kind === 'vowel').map(s => s.sign))

const SKELETON: ReadonlyMap<string, readonly string[]> = new Map(SOUNDS.map(s => [s.sign, s.skeleton]))

/** More open letters than this in one word are read by their first meaning only: keys double with each. */
const MOST_KEYS = 8

/**
 * Skeleton keys of a reading: its consonants by class, equal neighbours once, with a mark for an opening vowel.
 * Equal keys mean "worth comparing", not "same word".
 * @returns 1 to 8 keys, the likeliest first; `usud` -> `["ASD"]`
 */
export function skeletonKeys(sounds: string): string[] {
  let keys = [opensWithVowel(sounds) ? 'A' : '']
  for (const sign of sounds) {
    const letters = SKELETON.get(sign) ?? NO_TRACE
    if (letters.length === 1 || keys.length * letters.length > MOST_KEYS) {
      const [letter] = letters as [string]
      if (letter !== '') for (let i = 0; i < keys.length; i++) keys[i] = append(keys[i] as string, letter)
    } else keys = letters.flatMap(letter => keys.map(key => append(key, letter)))
  }
  return keys.length === 1 ? keys : [...new Set(keys)]
}

const NO_TRACE = [''] as const

/** A letter that is already the last is not written again. */
function append(key: string, letters: string): string {
  let done = key
  for (const letter of letters) if (!done.endsWith(letter)) done += letter
  return done
}

const opensWithVowel = (sounds: string): boolean => /^[aeiouÂAEOäÀÈÌÒÙÜËÆÅÄÖÊ]/u.test(sounds)
