import { lateRow, type Rule } from '../rules.ts'

/**
 * What Arabic writing means, before any system is chosen. The result ("reading") keeps the consonants as Arabic letters
 * and has every vowel that can be known in Latin ones:
 *   a i u short, ā ī ū long, á = ى, ٱ = the article, ٲ = the article behind a particle (wa-, bi-, li-),
 *   ة in pause, ۃ in construct, ء = hamza of any seat, و ي = consonants.  'الشَّرقيّة' -> 'ٱشaرقīيaة'
 * Short vowels are taken from harakat and never invented, save those that the letters imply: a before ة, a for an
 * initial أ or ا, i for an initial إ. Without harakat و and ي are long between consonants and at the end, otherwise
 * consonants, so جيش is read jīsh: a reader who knows the word says jaysh, the letters don't.
 * Sources: ALA-LC rules 1-12, 17, 23-25 [S1]; BGN/PCGN notes 2-11 [S2] (shared/design/romanisation.md, section 12).
 */
const START = '(?<![\\p{L}\\p{M}])'
const END = '(?![\\p{L}\\p{M}])'
/** Where a word or, behind the article, its stem begins. */
const INITIAL = `(?:${START}|(?<=[ٱٲ]))`
const VOWEL_SIGN = '\\u064B-\\u0650'
/** A consonant without any sign: only there a bare و or ي can be long. */
const CONSONANT = '(?<=[\\u0621\\u0628-\\u063A\\u0641-\\u0648\\u064Aپچژگڤڨڭ])'
/** What makes the و or ي before it a consonant. */
const VOWEL_NEXT = `${VOWEL_SIGN}\\u0670اىāáaiuīةۃ`
const ALLAH = '\\u064E?ل\\u0652?ل[\\u064E\\u0651\\u0670]*ه[\\u064E-\\u0650]?'

const row = (from: string, to: string, raw: string, reading: string, why?: string): Rule =>
  lateRow(from, 'gu', to, [raw, reading], why)

const LETTERS: readonly Rule[] = [
  row('[یېێےۍ]', 'ي', 'یمن', 'يمن', 'Persian, Pashto, Kurdish, Urdu shapes'),
  row('[کڪ]', 'ك', 'کلب', 'كلب'),
  row('[ہھەۀۂۃ]', 'ه', 'ہند', 'هند'),
  row('[ڕڑړ]', 'ر', 'ڕش', 'رش'),
  row('ڵ', 'ل', 'ڵم', 'لم'),
  row('[ٹټ]', 'ت', 'ٹب', 'تب'),
  row('[ڈډ]', 'د', 'ڈب', 'دب'),
  row('[ںڼ]', 'ن', 'ںب', 'نب'),
  row('[ۆۇۈۅۋ]', 'و', 'ۆطن', 'وطن'),
  row('ڢ', 'ف', 'ڢرس', 'فرس', 'Maghribi shape, ALA-LC note'),
  row('[ڧٯ]', 'ق', 'ڧلم', 'قلم', 'Maghribi shape, ALA-LC note'),
  row('[ٱٲٳٵ]', 'ا', 'ٱبن', 'iبن'),
  row('[ؤئٶٸٴ]', 'ء', 'مُؤْمن', 'مuءمن', 'rule 2: the seat of hamza is silent'),
]

const WORDS: readonly Rule[] = [
  row(`${START}طه${END}`, 'طāهā', 'طه', 'طāهā', 'rule 24'),
  row(`${START}يسن?${END}`, 'ياسين', 'يس', 'يāسīن', 'rule 24'),
  row(`(?<=${START}ع\\u064E?م\\u0652?ر[${VOWEL_SIGN}]?)و(?=[${VOWEL_SIGN}]?${END})`, '', 'عَمْرو', 'عaمر', 'rule 24'),
  row(`${START}[اإ]بن${END}`, 'iبن', 'ابن', 'iبن', 'rule 25'),
  row(`${START}ل\\u0650?ل[\\u064E\\u0651\\u0670]*ه[\\u0650]?${END}`, 'لiللāه', 'لله', 'لiللāه', 'rule 23'),
  row(`${START}ب\\u0650?ا${ALLAH}${END}`, 'بiللāه', 'بالله', 'بiللāه', 'rule 23'),
  row(`(?<=${START}و\\u064E?)ا${ALLAH}${END}`, 'a-aللāه', 'والله', 'وa-aللāه'),
  row(`(?<=[\\p{L}\\p{M}])\\u064F?ا${ALLAH}${END}`, ' aللāه', 'عبدالله', 'عبد aللāه', 'two words written as one'),
  row(`${START}ا${ALLAH}${END}`, 'aللāه', 'الله', 'aللāه', 'rule 23'),
]

const ARTICLE: readonly Rule[] = [
  row(`${START}و\\u064E?ا\\u064E?ل\\u0652?(?=(?:\\p{L}\\p{M}*){3})`, 'وaٲ', 'والبلد', 'وaٲبلد', 'rule 17(b)'),
  row(`${START}ب\\u0650?ا\\u064E?ل\\u0652?(?=(?:\\p{L}\\p{M}*){3})`, 'بiٲ', 'بالبلد', 'بiٲبلد', 'rule 17(b)'),
  row(`${START}ل\\u0650?ل\\u0652?(?=(?:\\p{L}\\p{M}*){2})`, 'لiٲ', 'للبلد', 'لiٲبلد', 'rule 17(b)'),
  row(`${START}ا\\u064E?ل\\u0652?(?=\\p{L}\\p{M}*\\p{L})`, 'ٱ', 'البلد', 'ٱبلد', 'rule 17(a)'),
  row(
    `(?<=[ٱٲ][تثدذرزسشصضطظلن][${VOWEL_SIGN}]?)\\u0651`,
    '',
    'الشَّمْس',
    'ٱشaمس',
    'the shadda only tells of assimilation',
  ),
]

const HAMZA: readonly Rule[] = [
  row('\\u064E?آ(?=ء)', 'ā', 'خُلَفَآء', 'خuلaفāء', 'rule 10(c)'),
  row(`${INITIAL}آ`, 'ā', 'الآداب', 'ٱāدāب', 'rule 10(a)'),
  row('آ', 'ءā', 'قرآن', 'قرءāن', 'rule 10(b)'),
  row(`${INITIAL}[إا]\\u0650?ي\\u0652?(?![${VOWEL_NEXT}\\u0651])`, 'ī', 'إيمان', 'īمāن', 'BGN note 11'),
  row(`${INITIAL}[أإا](?=[${VOWEL_SIGN}])`, '', 'أُسُود', 'uسūد', 'rule 8(a)'),
  row(`${INITIAL}إ`, 'i', 'إدلب', 'iدلب', 'hamza below the alif is always i'),
  row(`${INITIAL}[أا]`, 'a', 'أسد', 'aسد', 'the likeliest vowel of an initial أ'),
  row('إ\\u0650?', 'ءi', 'مإسلام', 'مءiسلāم'),
  row('أ', 'ء', 'رَأْس', 'رaءس', 'rule 8(a)'),
]

const ENDINGS: readonly Rule[] = [
  row('ة\\u064B', 'تً', 'فَجْأَةً', 'فaجءaتً', 'rule 7(c)'),
  row('\\u064B[اى]|[اى]\\u064B', 'ً', 'طَبْعًا', 'طaبعً', 'rule 12'),
  row(`(?<=ة)[${VOWEL_SIGN}]`, '', 'جَبْلَةُ', 'جaبلaة', 'rule 14: no vocalic endings'),
  row(
    `(?<![\\p{L}\\p{M}])([\\u0621-\\u0670پچژگڤڨڭaiuāīū]+)ة(?=[ \\u00A0]+(?!(?:بن|بنت|iبن|في|من|على|iلى|عن|مع)${END}|وaٲ)[\\p{L}])`,
    '$1ۃ',
    'جبهة الشمس',
    'جبهaۃ ٱشمس',
    'rule 7(b): a word without article before another; the first name of a person is a known exception',
  ),
  row('(?<!\\u064E\\u0651?)(?<=[^\\sاāa])(?=[ةۃ])', 'a', 'جبلة', 'جبلaة', 'BGN note 4: always a before ة'),
  row(
    '(?<=[\\p{L}][\\p{L}][^\\P{L}اāīūaiu])ي(?=a[ةۃ])',
    'īي',
    'شرقية',
    'شرقīيaة',
    'nisba; with only two letters before it (قرية) not',
  ),
]

const SIGNS: readonly Rule[] = [
  row(
    `(\\p{L})([${VOWEL_SIGN}]?)\\u0651`,
    '$1\u0652$1$2',
    'مُحَمَّد',
    'مuحaممaد',
    'rule 11; the sukun keeps a doubled و or ي a consonant',
  ),
  row(`\\u0650ي\\u0652ي[${VOWEL_SIGN}]?(?![\\p{L}\\p{M}])`, 'ī', 'شَرْقِيّ', 'شaرقī', 'rule 11(b)(2)'),
  row(`\\u064F(?:وا${END}|و\\u0652?(?![${VOWEL_NEXT}]))`, 'ū', 'صُورة', 'صūرaة', 'rules 1(b), 4'),
  row(`\\u0650ي\\u0652?(?![${VOWEL_NEXT}])`, 'ī', 'جِيل', 'جīل', 'rule 1(b)'),
  row('ى(?=\\p{L})', 'ي', 'علىاء', 'عليāء', 'inside a word it is a ي without dots'),
  row('\\u0650ى', 'ī', 'قَاضِى', 'قāضī', 'rule 6(b), Egyptian typing'),
  row('\\u064E?ى\\u0670?', 'á', 'مُصْطَفَى', 'مuصطaفá', 'rule 6(a)'),
  row('(?<=[\\u064F\\u0650])ا', '', 'مِائَة', 'مiءaة', 'rule 4'),
  row('\\u064E?[ا\\u0670]', 'ā', 'كِتَاب', 'كiتāب', 'rule 5'),
  row(`${CONSONANT}و(?![${VOWEL_NEXT}وي])`, 'ū', 'بيروت', 'بīرūت', 'position, see above'),
  row(`${CONSONANT}ي(?![${VOWEL_NEXT}وūي])`, 'ī', 'حسين', 'حسīن', 'position, see above'),
  row('\\u064E', 'a', 'يَد', 'يaد'),
  row('\\u064F', 'u', 'كُتب', 'كuتب'),
  row('\\u0650', 'i', 'عِلم', 'عiلم'),
  row('[\\u0651\\u0652]', '', 'شَمْس', 'شaمس'),
]

export const ARABIC_READING: readonly Rule[] = [...LETTERS, ...WORDS, ...ARTICLE, ...HAMZA, ...ENDINGS, ...SIGNS]

const MARKS_OF_RECITATION = /[\u0610-\u061A\u0653-\u065F\u06D6-\u06ED\u08D3-\u08FF]/gu
const PUNCTUATION: Readonly<Record<string, string>> = {
  '،': ',',
  '؛': ';',
  '؟': '?',
  '٪': '%',
  '٫': '.',
  '٬': ',',
  '۔': '.',
}

/** Presentation forms to letters, signs in canonical order, tatweel and invisible characters out. */
export const prepareArabic = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u0640\p{Cf}]/gu, '')
    .replace(MARKS_OF_RECITATION, '')
    .replace(/[،؛؟٪٫٬۔]/gu, sign => PUNCTUATION[sign] ?? sign)
