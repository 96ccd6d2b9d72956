import { lateRow, letterRows, type Rule, type System } from '../rules.ts'
import { cyrillicSystem } from './cyrillic.ts'

/** At the start of a word; an apostrophe inside one is not a start. */
const INITIAL = "(?<!\\p{L})(?<!\\p{L}['’ʼ])"

const UKRAINIAN: readonly Rule[] = [
  { from: /зг/giu, to: 'zgh', example: ['згу', 'zghu'], why: 'so that nobody reads zh' },
  lateRow(`${INITIAL}є`, 'giu', 'ye', ['єв', 'yev']),
  lateRow(`${INITIAL}ї`, 'giu', 'yi', ['їж', 'yizh']),
  lateRow(`${INITIAL}й`, 'giu', 'y', ['йо', 'yo']),
  lateRow(`${INITIAL}ю`, 'giu', 'yu', ['юр', 'yur']),
  lateRow(`${INITIAL}я`, 'giu', 'ya', ['яр', 'yar']),
  { from: /(?<=\p{L})['’ʼ](?=\p{L})/giu, to: '', example: ['м’я', 'mia'], why: 'the apostrophe is not written' },
  { from: /ь/giu, to: '', example: ['ль', 'l'] },
  ...letterRows(
    'а a, б b, в v, г h, ґ g, д d, е e, є ie, ж zh, з z, и y, і i, ї i, й i, к k, л l, м m, н n, о o, п p, р r, с s, т t, у u, ф f, х kh, ц ts, ' +
      'ч ch, ш sh, щ shch, ю iu, я ia, ё e, ъ ie, ы y, э e',
    'giu',
    ['т', '', 't', ''],
  ),
]

const BULGARIAN: readonly Rule[] = [
  {
    from: /(?<!\p{L})българия(?!\p{L})/giu,
    to: 'bulgaria',
    example: ['българия', 'bulgaria'],
    why: 'the one exception',
  },
  { from: /ия(?!\p{L})/giu, to: 'ia', example: ['софия', 'sofia'] },
  ...letterRows(
    'а a, б b, в v, г g, д d, е e, ж zh, з z, и i, й y, к k, л l, м m, н n, о o, п p, р r, с s, т t, у u, ф f, х h, ц ts, ч ch, ш sh, щ sht, ' +
      'ъ a, ь y, ю yu, я ya, ё yo, ы y, э e',
  ),
]

const BELARUSIAN: readonly Rule[] = [
  { from: /(?<=\p{L})['’ʼ](?=\p{L})/giu, to: '”', example: ['з’я', 'z”ya'] },
  ...letterRows(
    'а a, б b, в v, г h, ґ g, д d, е ye, ё yo, ж zh, з z, і i, й y, к k, л l, м m, н n, о o, п p, р r, с s, т t, у u, ў w, ф f, х kh, ц ts, ч ch, ' +
      'ш sh, ы y, ь ’, э e, ю yu, я ya, и i, щ shch, ъ ”',
  ),
]

export const SLAVIC_SYSTEMS: readonly System[] = [
  cyrillicSystem({
    id: 'ukrainian-national',
    title: 'Ukrainian national system (Cabinet of Ministers, resolution 55 of 2010; UN 2012)',
    langs: ['uk'],
    source:
      'Resolution 55 of 27 January 2010 (zakon.rada.gov.ua/laws/show/55-2010-п); rows for ё ъ ы э, which it lacks, after ICAO 9303',
    rules: UKRAINIAN,
  }),
  cyrillicSystem({
    id: 'bulgarian-streamlined',
    title: 'Bulgarian streamlined system (Transliteration Act 2009; BGN/PCGN 2013)',
    langs: ['bg'],
    source: 'Notes in interscript/maps bgnpcgn-bul-Cyrl-Latn-2013.imp; rows for ё ы э, which it lacks, are kunya’s',
    rules: BULGARIAN,
  }),
  cyrillicSystem({
    id: 'bgn-pcgn-belarusian',
    title: 'BGN/PCGN romanization of Belarusian (1979)',
    langs: ['be'],
    source:
      'Table and examples in interscript/maps bgnpcgn-bel-Cyrl-Latn-1979.imp, without its optional middle dots; и щ ъ are from Russian',
    rules: BELARUSIAN,
  }),
]
