/** Endings that inflect a name in running text. Each row has its script, what it takes off, and a word that needs it. */
export interface SuffixRow {
  script: string
  ending: RegExp
  example: readonly [word: string, stem: string]
  why: string
}

export const SUFFIXES: readonly SuffixRow[] = [
  {
    script: 'Latn',
    ending: /'(?:s|n?d[ae](?:n|ki)?|t[ae](?:n|ki)?|[ıiuü]n|n[ıiuü]n|y?[ae]|y?[ıiuü]|n[ae]|yl[ae]|l[ae])$/u,
    example: ["rakka'daki", 'rakka'],
    why: 'Turkish cases behind an apostrophe; English possessive',
  },
  {
    script: 'Latn',
    ending: /[uüıi]?'[lnrtdszşṣ]$/u,
    example: ["ceyşu'l", 'ceyş'],
    why: 'Turkish: the article behind the first word',
  },
  {
    script: 'Latn',
    ending: /(?<=[êîû].*)(?<=...)y?[aeê]n?$|(?<=...)y?ên?$/u,
    example: ['tebqayê', 'tebqa'],
    why: 'Kurdish izafe and cases, in words with a letter that only Kurdish has',
  },
  {
    script: 'Latn',
    ending: /(?<=..[oe]v|..[eij]j)s$/u,
    example: ['lavrovs', 'lavrov'],
    why: 'Latvian nominative of Slavic names',
  },
  {
    script: 'Cyrl',
    ending: /(?:ого|ому|ым|ом|ую|ой|ая|ое|ые|ых|ыми)$/u,
    example: ['шаркийской', 'шаркийск'],
    why: 'Russian adjectives',
  },
  {
    script: 'Cyrl',
    ending: /(?<=...)(?:ск|цк|ськ|цьк)(?:ий|ая|ое|ие|ого|ой|ому|их|им|ую|ом|а|е|і|ої|у|ою)$/u,
    example: ['идлибская', 'идлиб'],
    why: 'Russian and Ukrainian adjectives of places',
  },
  {
    script: 'Cyrl',
    ending: /(?:ами|ями|ах|ях|ов|ев|ам|ям|ем)$/u,
    example: ['хуситами', 'хусит'],
    why: 'Russian plural cases',
  },
  {
    script: 'Cyrl',
    ending: /(?<=..)[аеиоуыюя]$/u,
    example: ['пальмиру', 'пальмир'],
    why: 'Russian and Ukrainian singular cases',
  },
  { script: 'Arab', ending: /(?<=...)ی$/u, example: ['حەسەکەی', 'حەسەکە'], why: 'Sorani and Persian izafe' },
]

/** Stems that may be left when an ending comes off; none shorter than three letters. */
export const withoutSuffix = (text: string, script: string): string[] =>
  [...new Set(SUFFIXES.filter(row => row.script === script).map(row => text.replace(row.ending, '')))].filter(
    stem => stem !== text && stem.length >= 3,
  )
