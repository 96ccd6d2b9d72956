import type { Rule, System } from '../rules.ts'
import type { Habits } from './arabic-habits.ts'
import { arabicSystem } from './arabic-letters.ts'

/** Order of `consonants`:  ء ع ث ج ح خ ذ ش ص ض ط ظ غ و پ چ ژ گ ڤ  (DIFFERING in arabic-letters.ts).. */
export const ALA_LC: Habits = {
  consonants: '’ ‘ th j ḥ kh dh sh ṣ ḍ ṭ ẓ gh w p ch zh g v',
  joint: '-',
  assimilates: false,
  afterParticle: '-al-',
  taMarbuta: ['h', 't'],
  long: ['ā', 'ī', 'ū', 'á'],
  nisba: 'īy',
  tanwin: ['an', '', 'in'],
  split: 'ʹ',
  bin: 'ibn',
  articleCapital: 'never',
}

export const BGN_PCGN: Habits = {
  ...ALA_LC,
  consonants: '’ ‘ th j ḩ kh dh sh ş ḑ ţ z̧ gh w p ch zh g v',
  joint: ' ',
  assimilates: true,
  afterParticle: 'al',
  tanwin: ['', '', ''],
  split: '·',
  bin: 'bin',
  articleCapital: 'first',
}

const { bin: _, ...WITHOUT_BIN } = BGN_PCGN

const UNGEGN_2017: Habits = {
  ...WITHOUT_BIN,
  consonants: '’ ‘ th j ẖ kh dh sh s̱ ḏ ṯ d͟h gh w p ch zh g v',
  nisba: 'iyy',
  articleCapital: 'always',
}

const { split: __, bin: ___, ...WITHOUT_SPLIT } = ALA_LC

const ISO_233_2: Habits = {
  ...WITHOUT_SPLIT,
  consonants: 'ʾ ʿ ṯ ǧ ḥ ẖ ḏ š ṣ ḍ ṭ ẓ ġ w p č ž g v',
  taMarbuta: ['ẗ', 'ẗ'],
  nisba: 'iyy',
  tanwin: ['an', '', ''],
}

const DIN: Habits = {
  ...WITHOUT_SPLIT,
  consonants: 'ʾ ʿ ṯ ǧ ḥ ḫ ḏ š ṣ ḍ ṭ ẓ ġ w p č ž g v',
  assimilates: true,
  afterParticle: '-l-',
  taMarbuta: ['', 't'],
  long: ['ā', 'ī', 'ū', 'ā'],
  tanwin: ['an', '', ''],
}

const IJMES: Habits = {
  ...WITHOUT_SPLIT,
  consonants: 'ʾ ʿ th j ḥ kh dh sh ṣ ḍ ṭ ẓ gh w p ch zh g v',
  afterParticle: '-l-',
  taMarbuta: ['', 't'],
  long: ['ā', 'ī', 'ū', 'ā'],
  nisba: 'iyy',
}

const ICS_FIRST: readonly Rule[] = [
  {
    from: /(?<=[\p{L}\p{M}]) aللāه/gu,
    to: 'aللāه',
    example: ['عَبْد الله', '’abdallah'],
    why: 'names in Allah are one word',
  },
  {
    from: /(?<=(?<![\p{L}\p{M}])(?:ع[\p{M}a]?ب[\p{M}a]?د|aبū|aبī|iبن|بi?ن)) (?=\p{L})/gu,
    to: '-',
    example: ['عَبْد الْمَلِك', '’abd-al-malik'],
    why: 'elements within one name are hyphenated',
  },
  {
    from: / (?=ٱد[īي]ن(?![\p{L}\p{M}]))/gu,
    to: '-',
    example: ['نُور الدِّين', 'nur-al-din'],
    why: 'elements within one name',
  },
  { from: /([ثخذشغع])\1/gu, to: '$1', example: ['مُبَشِّر', 'mubashir'], why: 'digraphs and ‘ayn are not doubled' },
]

const ICS: Habits = {
  ...WITHOUT_SPLIT,
  consonants: '’ ’ th j h kh dh sh s d t z gh w p ch zh g v',
  long: ['a', 'i', 'u', 'a'],
  tanwin: ['', '', ''],
  bin: 'bin',
  first: ICS_FIRST,
}

const FILE = 'interscript/maps@7a34ca5'

export const ARABIC_SYSTEMS: readonly System[] = [
  arabicSystem(
    'ala-lc',
    'ALA-LC romanization of Arabic (1997)',
    ['ar'],
    `The standard’s own rules 1-25, as quoted in ${FILE} alalc-ara-Arab-Latn-1997.imp [S1]. Letters outside Arabic by its list; چ has two values there, ch is taken.`,
    ALA_LC,
  ),
  arabicSystem(
    'bgn-pcgn',
    'BGN/PCGN romanization of Arabic (1956)',
    ['ar'],
    `Table, notes 1-11 and special rules as quoted in ${FILE} bgnpcgn-ara-Arab-Latn-1956.imp [S2]. ژ is not in it and follows the Persian table.`,
    BGN_PCGN,
  ),
  arabicSystem(
    'ungegn-1972',
    'UN romanization of Arabic (1972, amended Beirut)',
    ['ar'],
    `Differences from 2017 as noted in ${FILE} un-ara-Arab-Latn-1972.imp [S3]; the article’s joint and capital as in its examples. Particles follow BGN/PCGN.`,
    WITHOUT_BIN,
  ),
  arabicSystem(
    'ungegn-2017',
    'UN romanization of Arabic (2017, Beirut 2007)',
    ['ar'],
    `Notes in ${FILE} un-ara-Arab-Latn-2017.imp [S3]. -iyyah as in its note (Aḏ Ḏinniyyah), although its list of country names has -īyah. Particles follow BGN/PCGN.`,
    UNGEGN_2017,
  ),
  arabicSystem(
    'iso-233',
    'ISO 233:1984, transliteration of Arabic',
    ['ar'],
    `Correspondences listed in ${FILE} iso-ara-Arab-Latn-233-1984.imp [S4]. Not stated there, taken from 233-2: the article as al-, an initial alif unwritten.`,
    {
      ...ISO_233_2,
      consonants: '’ ‘ ṯ ǧ ḥ ẖ ḏ š ṣ ḍ ṭ ẓ ġ w p č ž g v',
      long: ['a’', 'iy', 'uw', 'aỳ'],
      tanwin: ['an', 'un', 'in'],
    },
  ),
  arabicSystem(
    'iso-233-2',
    'ISO 233-2:1993, simplified transliteration of Arabic',
    ['ar'],
    `Clauses 4.1.1-4.1.5 in ${FILE} iso-ara-Arab-Latn-233-2-1993.imp [S4]. Uncertain: ى as á, long vowels with macrons, -iyy-, ة as ẗ throughout (library practice, unconfirmed).`,
    ISO_233_2,
  ),
  arabicSystem(
    'din-31635',
    'DIN 31635 (2011), transcription of Arabic; DMG',
    ['ar'],
    'Rules as given by copies of the German Wikipedia article (de.zxc.wiki/wiki/DIN_31635) [S5]: aš-šams, -a/-at, -īy-, only -an of the tanwīn. The 1982 edition had -h/-t.',
    DIN,
  ),
  arabicSystem(
    'ijmes',
    'IJMES transliteration system',
    ['ar'],
    'The journal’s chart, text-id.123dok.com copy [S7]: a, in construct at; al- and -l-; iyy and uww, final ī and ū; the dotted letters are lost in that copy and taken from romanisation.md.',
    IJMES,
  ),
  arabicSystem(
    'ics',
    'US Intelligence Community standard ICS-630-01 (2015)',
    ['ar'],
    `Notes in ${FILE} odni-ara-Arab-Latn-2015.imp [S8]. Hyphens only where the name’s elements can be told: ‘Abd, Abu, Bin, al-Din.`,
    ICS,
  ),
]
