import type { Rule, System } from '../rules.ts'
import { ALA_LC, BGN_PCGN } from './arabic.ts'
import type { Habits } from './arabic-habits.ts'
import { arabicSystem } from './arabic-letters.ts'

/** Final he after a consonant is silent: it only says that a vowel ends the word (جبهه). */
const SILENT_HE: Rule = {
  from: /(?<=[\u0621\u0628-\u0647پچژگي])ه(?![\p{L}\p{M}])/gu,
  to: 'aه',
  example: ['بَنده', 'bandah'],
  why: 'the letter itself tells the vowel',
}

const ALA_LC_PERSIAN: Habits = {
  ...ALA_LC,
  consonants: '’ ‘ s̱ j ḥ kh ẕ sh ṣ z̤ ṭ ẓ gh v p ch zh g v',
  taMarbuta: ['h', 't'],
  tanwin: ['an', 'un', 'in'],
  first: [SILENT_HE, { from: /(?<=a)و(?![aiuāīūáو])/gu, to: 'w', example: ['نَوْم', 'nawm'], why: 'rule 2(c)' }],
}

const BGN_FIRST: readonly Rule[] = [
  { ...SILENT_HE, to: 'eه', example: ['بَنده', 'bandeh'] },
  { from: /a(?=[ةۃ])/gu, to: 'e', example: ['مَدَنَة', 'madaneh'], why: 'Persian -eh' },
  { from: /a(?=ي(?![aiuāīūá]))/gu, to: 'e', example: ['لَيْل', 'leyl'], why: 'Persian ey' },
  { from: /a(?=و(?![aiuāīūá]))/gu, to: 'o', example: ['نَوْم', 'nowm'], why: 'Persian ow' },
  { from: /(?<=o)و/gu, to: 'w', example: ['فَوْق', 'fowq'], why: 'the glide of ow' },
  { from: /i/gu, to: 'e', example: ['كِتَاب', 'ketāb'] },
  { from: /u/gu, to: 'o', example: ['مُدُن', 'modon'] },
  {
    from: /(?<=[\p{L}\p{M}]) aللāه/gu,
    to: 'oللāه',
    example: ['عَبْد الله', '‘abdollāh'],
    why: 'special rule 1: written solid',
  },
  {
    from: /(?<=\S )ٱ(?=([تثدذرزسشصضطظلن]))/gu,
    to: 'o$1 ',
    example: ['مَدَن الدَم', 'madan od dam'],
    why: 'note 7: Zeyn od Dīn',
  },
  { from: /(?<=\S )ٱ/gu, to: 'ol ', example: ['مَدَن الْبَلَد', 'madan ol balad'], why: 'special rule 1' },
]

const BGN_PERSIAN: Habits = {
  ...BGN_PCGN,
  consonants: '’ ‘ s̄ j ḩ kh z̄ sh ş ẕ ţ z̧ gh v p ch zh g v',
  taMarbuta: ['h', 'h'],
  first: BGN_FIRST,
}

const FILE = 'interscript/maps@7a34ca5'

export const PERSIAN_SYSTEMS: readonly System[] = [
  arabicSystem(
    'bgn-pcgn-persian',
    'BGN/PCGN romanization of Persian (1958)',
    ['fa'],
    `Notes 1-8 and special rules as quoted in ${FILE} bgnpcgn-per-Arab-Latn-1958.imp [S11]. Ezāfe is written only where the script shows it, so not at all here.`,
    BGN_PERSIAN,
  ),
  arabicSystem(
    'ala-lc-persian',
    'ALA-LC romanization of Persian (1997)',
    ['fa'],
    `Rules 1-14 as quoted in ${FILE} alalc-fas-Arab-Latn-1997.imp [S11]; izafah only when written (rule 8(d)), so not here.`,
    ALA_LC_PERSIAN,
  ),
]
