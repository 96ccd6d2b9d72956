import { composed, letterRows, type Rule, type System, unchanged } from '../rules.ts'

/** Letters beyond Russian, by ISO 9:1995: the last rows of every Cyrillic table, so that no letter is left behind. */
const OTHERS: readonly Rule[] = letterRows(
  'і ì, ї ï, є ê, ґ g̀, ў ŭ, ѓ ǵ, ќ ḱ, љ l̂, њ n̂, ћ ć, ђ đ, џ d̂, ј ǰ, ѕ ẑ, ѣ ě, ѳ f̀, ѵ ỳ, ѫ ǎ, ә a̋, ғ ġ, ҕ ğ, қ ķ, ҡ ǩ, ҟ k̄, ҝ k̂, ң ņ, ҥ ṅ, ' +
    'ө ô, ү ù, ұ u̇, һ ḥ, җ ž̧, ҳ ḩ, ҷ ç, ҹ ĉ, ҵ c̄, ҽ c̆, ҫ ş, ҭ ţ, ҩ ò, ҧ ṕ, ӑ ă, ӓ ä, ӕ æ, ӗ ĕ, ӛ à, ӝ z̄, ӟ z̈, ӡ ź, ӣ ī, ӥ î, ӧ ö, ӫ ő, ' +
    'ӯ ū, ӱ ü, ӳ ű, ӵ c̈, ӹ ÿ, ӄ ḳ, ӈ ň, ӊ ṇ, ӌ c̣, ӂ z̆',
)

/** Rows of `own`, then those letters of OTHERS that it doesn't have. */
export const withOthers = (own: readonly Rule[]): readonly Rule[] => {
  const known = new Set(own.map(({ from }) => from.source))
  return [...own, ...OTHERS.filter(({ from }) => !known.has(from.source))]
}

export const cyrillicSystem = (system: Pick<System, 'id' | 'title' | 'langs' | 'source' | 'rules'>): System => ({
  ...system,
  script: 'Cyrl',
  prepare: composed,
  reading: [],
  rules: withOthers(system.rules),
  cased: true,
  capitals: unchanged,
})

const BGN_RUSSIAN: readonly Rule[] = [
  {
    from: /(?<=(?<!\p{L})|[аеёиоуыэюяйъь])е/giu,
    to: 'ye',
    example: ['ев', 'yev'],
    why: 'initially, after vowels and й ъ ь',
  },
  { from: /(?<=(?<!\p{L})|[аеёиоуыэюяйъь]|ye)ё/giu, to: 'yë', example: ['ёж', 'yëzh'] },
  ...letterRows(
    'а a, б b, в v, г g, д d, е e, ё ë, ж zh, з z, и i, й y, к k, л l, м m, н n, о o, п p, р r, с s, т t, у u, ф f, х kh, ц ts, ч ch, ' +
      'ш sh, щ shch, ъ ”, ы y, ь ’, э e, ю yu, я ya',
    'giu',
    ['т', '', 't', ''],
  ),
]

const ALA_LC_RUSSIAN = letterRows(
  'а a, б b, в v, г g, д d, е e, ё ë, ж zh, з z, и i, й ĭ, к k, л l, м m, н n, о o, п p, р r, с s, т t, у u, ф f, х kh, ц t͡s, ч ch, ш sh, ' +
    'щ shch, ъ ʺ, ы y, ь ʹ, э ė, ю i͡u, я i͡a, і ī, ѣ i͡e, ѳ ḟ, ѵ ẏ',
)

const ISO_9 = letterRows(
  'а a, б b, в v, г g, д d, е e, ё ë, ж ž, з z, и i, й j, к k, л l, м m, н n, о o, п p, р r, с s, т t, у u, ф f, х h, ц c, ч č, ш š, щ ŝ, ' +
    'ъ ʺ, ы y, ь ʹ, э è, ю û, я â',
)

const ICAO: readonly Rule[] = [
  ...letterRows(
    'а a, б b, в v, г g, д d, е e, ё e, ж zh, з z, и i, й i, к k, л l, м m, н n, о o, п p, р r, с s, т t, у u, ф f, х kh, ц ts, ч ch, ш sh, ' +
      'щ shch, ъ ie, ы y, э e, ю iu, я ia',
  ),
  { from: /ь/giu, to: '', example: ['ль', 'l'] },
]

export const CYRILLIC_SYSTEMS: readonly System[] = [
  cyrillicSystem({
    id: 'bgn-pcgn-russian',
    title: 'BGN/PCGN romanization of Russian (1947)',
    langs: ['ru'],
    source:
      'Notes and table in interscript/maps bgnpcgn-rus-Cyrl-Latn-1947.imp; the optional middle dots are not used. ъ is ” there.',
    rules: BGN_RUSSIAN,
  }),
  cyrillicSystem({
    id: 'ala-lc-russian',
    title: 'ALA-LC romanization of Russian (2012)',
    langs: ['ru'],
    source:
      'Table and examples in interscript/maps alalc-rus-Cyrl-Latn-2012.imp (which writes й with a caron; the table has a breve).',
    rules: ALA_LC_RUSSIAN,
  }),
  cyrillicSystem({
    id: 'iso-9',
    title: 'ISO 9:1995, transliteration of Cyrillic; GOST 7.79-2000 system A',
    langs: ['ru', 'uk', 'be', 'bg', 'sr', 'mk', 'kk', 'ky', 'tg', 'tt', 'ba', 'cv', 'mn'],
    source: 'Table 3 in interscript/maps iso-rus-Cyrl-Latn-9-1995.imp',
    rules: ISO_9,
  }),
  cyrillicSystem({
    id: 'icao-9303',
    title: 'ICAO Doc 9303, Russian passports since 2013',
    langs: ['ru'],
    source: 'docs.rs: crate iuliia, schema icao_doc_9303, and crate translit, passport2013, which agree',
    rules: ICAO,
  }),
]
