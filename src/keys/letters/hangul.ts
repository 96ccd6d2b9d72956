import { type LetterTable, row } from './table.ts'

/**
 * Hangul as Korean writes foreign names with it. Rows stand over the letters of the syllables (jamo, see jamo() below);
 * a consonant behind the vowel is the one that no vowel follows. ㅡ is put in between consonants; ㅂ is b or v, ㅍ p or
 * f; a doubled ㄹ is l, a single one between vowels r; the r that English drops is not written.
 * Source: National Institute of Korean Language, rules for loan words (외래어 표기법).
 */
export const HANGUL: LetterTable = {
  script: 'Hang',
  name: 'Hangul',
  rows: [
    row('ㄹㄹ', 'l', '알레포', 'ÀlÈ¶Ò'),
    row('ㅅㅣ', '£Î', '시리아', '£ÎrÌÀ'),
    row('ㅅㅑ', '£À', '샤름', '£ÀrÛm'),
    row('ㅅㅕ', '£Ë', '셔먼', '£ËmËN'),
    row('ㅅㅛ', '£Ò', '쇼팽', '£Ò¶ÆM'),
    row('ㅅㅠ', '£Ù', '슈타인', '£ÙtÀÌN'),
    row('ㅅㅟ', '£Û', '쉬망', '£ÛmÀM'),
    row('ㅅㅖ', '£È', '셰이크', '£ÈÌkÛ'),
    row('ㄱ', 'g', '가자', 'gÀDÀ', 'before-vowel'),
    row('ㄱ', 'k', '트락', 'tÛrÀk'),
    row('ㄲ', 'k', '까잔', 'kÀDÀN'),
    row('ㄴ', 'n', '나블루스', 'nÀßÛlÙsÛ', 'before-vowel'),
    row('ㄴ', 'N', '이란', 'ÌrÀN'),
    row('ㄷ', 'd', '다마스쿠스', 'dÀmÀsÛkÙsÛ', 'before-vowel'),
    row('ㄷ', 't', '멛', 'mÈt'),
    row('ㄸ', 't', '땅', 'tÀM'),
    row('ㄹ', 'L', '라카', 'LÀkÀ', 'start'),
    row('ㄹ', 'r', '시리아', '£ÎrÌÀ', 'before-vowel'),
    row('ㄹ', 'l', '바트엘', 'ßÀtÛÈl'),
    row('ㅁ', 'm', '마나마', 'mÀnÀmÀ'),
    row('ㅂ', 'ß', '바그다드', 'ßÀgÛdÀdÛ', 'before-vowel'),
    row('ㅂ', 'p', '이들립', 'ÌdÛlÌp'),
    row('ㅃ', 'p', '빠리', 'pÀrÌ'),
    row('ㅅ', 's', '사나', 'sÀnÀ', 'before-vowel'),
    row('ㅅ', 't', '로켓', 'LÒkÈt'),
    row('ㅆ', 's', '쏨', 'sÒm'),
    row('ㅇ', '', '아덴', 'ÀdÈN', 'before-vowel'),
    row('ㅇ', 'M', '홍콩', 'ØÒMkÒM'),
    row('ㅈ', 'D', '자발', 'DÀßÀl'),
    row('ㅉ', 'D', '찌엔', 'DÌÈN'),
    row('ㅊ', '¢', '차드', '¢ÀdÛ'),
    row('ㅋ', 'k', '쿠웨이트', 'kÙwÈÌtÛ'),
    row('ㅌ', 't', '터키', 'tËkÌ'),
    row('ㅍ', '¶', '팔미라', '¶ÀlmÌrÀ'),
    row('ㅎ', 'Ø', '하마', 'ØÀmÀ'),
    row('ㅏ', 'À', '하마', 'ØÀmÀ'),
    row('ㅐ', 'Æ', '앨라배마', 'ÆlÀßÆmÀ'),
    row('ㅑ', 'YÀ', '얄타', 'YÀltÀ'),
    row('ㅒ', 'YÆ', '걔', 'gYÆ'),
    row('ㅓ', 'Ë', '터키', 'tËkÌ'),
    row('ㅔ', 'È', '예멘', 'YÈmÈN'),
    row('ㅕ', 'YË', '몬테비데여', 'mÒNtÈßÌdÈYË'),
    row('ㅖ', 'YÈ', '예멘', 'YÈmÈN'),
    row('ㅗ', 'Ò', '모술', 'mÒsÙl'),
    row('ㅘ', 'wÀ', '콰메', 'kwÀmÈ'),
    row('ㅙ', 'wÆ', '왜건', 'wÆgËN'),
    row('ㅚ', 'Ë', '괴테', 'gËtÈ'),
    row('ㅛ', 'YÒ', '요르단', 'YÒrÛdÀN'),
    row('ㅜ', 'Ù', '두마', 'dÙmÀ'),
    row('ㅝ', 'wË', '워싱턴', 'wË£ÎMtËN'),
    row('ㅞ', 'wÈ', '쿠웨이트', 'kÙwÈÌtÛ'),
    row('ㅟ', 'Ü', '뒤몽', 'dÜmÒM'),
    row('ㅠ', 'YÙ', '유프라테스', 'YÙ¶ÛrÀtÈsÛ'),
    row('ㅡ', 'Û', '이라크', 'ÌrÀkÛ'),
    row('ㅢ', 'Ì', '의정', 'ÌDËM'),
    row('ㅣ', 'Ì', '이란', 'ÌrÀN'),
  ],
}

const FIRST_SYLLABLE = 0xac00
const LEADING = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'
const VOWELS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'
/** The first place is a syllable without a final consonant. */
const TRAILING = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ']

/** Hangul syllables as their letters: 시리아 -> ㅅㅣㄹㅣㅇㅏ. Other signs stay. */
export const jamo = (text: string): string => text.replace(/[가-힣]/gu, lettersOf)

function lettersOf(syllable: string): string {
  const number = syllable.charCodeAt(0) - FIRST_SYLLABLE
  const final = number % TRAILING.length
  const vowel = Math.floor(number / TRAILING.length) % VOWELS.length
  const leading = Math.floor(number / (TRAILING.length * VOWELS.length))
  return LEADING.charAt(leading) + VOWELS.charAt(vowel) + (TRAILING[final] as string)
}
