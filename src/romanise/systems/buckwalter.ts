import { letterRows, type Rule, type System, unchanged } from '../rules.ts'

const LETTERS =
  "ء ', آ |, أ >, ؤ &, إ <, ئ }, ا A, ب b, ة p, ت t, ث v, ج j, ح H, خ x, د d, ذ *, ر r, ز z, س s, ش $$, ص S, ض D, ط T, ظ Z, " +
  'ع E, غ g, ف f, ق q, ك k, ل l, م m, ن n, ه h, و w, ى Y, ي y, ٱ {, پ P, چ J, ڤ V, گ G, ً F, ٌ N, ٍ K, َ a, ُ u, ِ i, ّ ~, ْ o, ٰ `, ـ _'

const ROWS: readonly Rule[] = [
  {
    from: /([\u064B-\u0650])\u0651/gu,
    to: '\u0651$1',
    example: ['مَّ', 'm~a'],
    why: 'Unicode sorts shadda behind the vowel',
  },
  ...letterRows('[یۍ] y, [کڪ] k, [ہھەۀ] h', 'gu').map(({ from, to }) => ({
    from,
    to,
    example: [from.source[1] ?? '', to] as const,
    why: 'Persian shapes, not in the source',
  })),
  ...letterRows(LETTERS, 'gu').map(({ from, to, example: [raw, latin] }) => ({
    from,
    to,
    example: [raw, latin.replace('$$', '$')] as const,
  })),
]

/** Letter for letter, with case as part of the code: the only system here that isn't meant for readers. */
export const BUCKWALTER: System = {
  id: 'buckwalter',
  title: 'Buckwalter transliteration of Arabic',
  script: 'Arab',
  langs: ['ar'],
  source: 'CAMeL-Lab/camel_tools docs/source/reference/encoding_schemes.rst [S9]',
  prepare: text => text.normalize('NFKC').replace(/\p{Cf}/gu, ''),
  reading: [],
  rules: ROWS,
  cased: false,
  capitals: unchanged,
}
