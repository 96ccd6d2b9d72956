import { lateRow, letterRows, type Rule, type System, unchanged } from '../rules.ts'

const START = '(?<![\\p{L}\\p{M}])'
const row = (from: string, to: string, raw: string, latin: string, why?: string): Rule =>
  lateRow(from, 'gu', to, [raw, latin], why)
/** What makes the ו or י before it a consonant; a ה inside a word is one itself. */
const VOWEL_NEXT = '[אוaeiou]|ה(?!\\p{L})'
const GERESH = "[׳'’]"

/** Letters with a geresh stand for Arabic or foreign sounds [S26]. */
const WITH_GERESH: readonly Rule[] = [
  row(`ג${GERESH}`, 'j', 'ג׳בל', 'jvl'),
  row(`ז${GERESH}`, 'zh', 'ז׳ק', 'zhk'),
  row(`[צץ]${GERESH}`, 'ch', 'צ׳ק', 'chk', 'in Arabic names also ض'),
  row(`ת${GERESH}`, 'th', 'ת׳ק', 'thk'),
  row(`ד${GERESH}`, 'dh', 'ד׳ק', 'dhk'),
  row(`ח${GERESH}`, 'kh', 'ח׳ק', 'khk'),
  row(`ט${GERESH}`, 'z', 'ט׳ק', 'zk'),
  row(`[ער]${GERESH}`, 'gh', 'ע׳ק', 'ghk'),
]

const POINTS: readonly Rule[] = [
  row('ו\u05B9', 'o', 'תוֹק', 'tok'),
  row('(?<![\\p{L}]\\p{M}*[\u05B0-\u05BB])וּ(?![\u05B0-\u05BB])', 'u', 'תוּק', 'tuk'),
  row('\u05B5י(?![\u05B0-\u05BC])', 'e', 'תֵיק', 'tek', 'Bne-Brak in the UN document'),
  row('\u05B4י(?![\u05B0-\u05BC])', 'i', 'תִיק', 'tik'),
  row('ש([\u05B0-\u05BC]*)\u05C2', 's$1', 'שׂק', 'sk'),
  row('[\u05B2\u05B7\u05B8]', 'a', 'תַק', 'tak'),
  row('[\u05B1\u05B5\u05B6]', 'e', 'תֶק', 'tek'),
  row('\u05B4', 'i', 'תִק', 'tik'),
  row('[\u05B9\u05BA\u05B3]', 'o', 'תֹק', 'tok'),
  row('\u05BB', 'u', 'תֻק', 'tuk'),
  row('(?<=[בכךפף])([aeiou]?)\u05BC', '\u05BC$1', 'קבַּת', 'kbat', 'the dot before its vowel'),
  row('ב\u05BC', 'b', 'תבּק', 'tbk'),
  row('[כך]\u05BC', 'k', 'תכּק', 'tkk'),
  row('[פף]\u05BC', 'p', 'תפּק', 'tpk'),
]

const POSITION: readonly Rule[] = [
  row(`${START}(?<=(?:al-)?)ב`, 'b', 'בק', 'bk', 'hard at the start of a word'),
  row(`${START}כ`, 'k', 'כק', 'kk'),
  row(`${START}פ`, 'p', 'פק', 'pk'),
  row(`${START}או(?!${VOWEL_NEXT})`, 'o', 'אות', 'ot', 'it only carries the vowel letter'),
  row(`${START}אי(?!י|${VOWEL_NEXT})`, 'i', 'איק', 'ik', 'it only carries the vowel letter'),
  row(`${START}[אע](?=[aeiou])`, '', 'אַק', 'ak'),
  row(`${START}א`, 'a', 'אק', 'ak', 'the likeliest vowel'),
  row(`${START}ע|[אע](?!\\p{L})`, '', 'עק', 'k', 'signs only inside a word'),
  row('וו', 'v', 'תווק', 'tvk', 'full spelling of the consonant'),
  row('יי', 'y', 'תייק', 'tyk', 'full spelling of the consonant'),
  row(`(?<=[אבגדהזחטיכלמנסעפצקרשתbkp])ו(?!${VOWEL_NEXT})`, 'o', 'תוק', 'tok', 'vowel by position'),
  row(`(?<=[אבגדהזחטכלמנסעפצקרשתbkp]|${START}ו)י(?!${VOWEL_NEXT})`, 'i', 'תיק', 'tik', 'vowel by position'),
  row('ו', 'v', 'תוה', 'tvh'),
  row('י', 'y', 'יק', 'yk'),
]

const UN_LETTERS =
  'א ’, ב v, ג g, ד d, ה h, ז z, ח ẖ, ט t, כ kh, ך kh, ל l, מ m, ם m, נ n, ן n, ס s, ע ’, פ f, ף f, צ ts, ץ ts, ק k, ר r, ש sh, ת t'

const ISO_LETTERS =
  'א ʾ, ב b, ג g, ד d, ה h, ו w, ז z, ח ḥ, ט ṭ, י y, כ k, ך k, ל l, מ m, ם m, נ n, ן n, ס s, ע ʿ, פ p, ף p, צ ṣ, ץ ṣ, ק q, ר r, ש š, ת t'

const LEFT_OVER: Rule = row('[\u0591-\u05BD\u05BF-\u05C7׳״]', '', 'ק\u05B0ק', 'kk', 'sheva, cantillation, gershayim')

const prepare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replaceAll('־', '-')
    .replaceAll('װ', 'וו')
    .replaceAll('ױ', 'וי')
    .replaceAll('ײ', 'יי')

/** 'al-sharkiya' -> 'al-Sharkiya' */
const capitals = (text: string): string =>
  text.replace(/[\p{L}\p{M}’ʾʿ]+/gu, word => (word === 'al' ? word : word.replace(/\p{Ll}/u, l => l.toUpperCase())))

export const HEBREW_SYSTEMS: readonly System[] = [
  {
    id: 'un-hebrew',
    title: 'UN romanization of Hebrew (1977, amended 2007; Academy of the Hebrew Language 2006)',
    script: 'Hebr',
    langs: ['he'],
    source:
      'Amendments (v, ts, k, ’ only inside a word) in E/CONF.98/4/Add.2, docslib.org/doc/6897829; the other letters are general knowledge. Vowels of unpointed text by position are kunya’s.',
    prepare,
    reading: [],
    rules: [...WITH_GERESH, ...POINTS, ...POSITION, ...letterRows(UN_LETTERS, 'gu', ['ק', 'ק', 'k', 'k']), LEFT_OVER],
    cased: false,
    capitals,
  },
  {
    id: 'iso-259',
    title: 'ISO 259:1984, transliteration of Hebrew (letters)',
    script: 'Hebr',
    langs: ['he'],
    source: 'Letters from general knowledge, unconfirmed; points are left out, not romanised',
    prepare: text => prepare(text).replace(/[\u0591-\u05C7׳״]/gu, ''),
    reading: [],
    rules: letterRows(ISO_LETTERS, 'gu'),
    cased: false,
    capitals: unchanged,
  },
]
