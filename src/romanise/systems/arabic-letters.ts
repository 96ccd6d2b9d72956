import { applyRules, lateRow, type Rule, type System } from '../rules.ts'
import { arabicCapitals } from './arabic-capitals.ts'
import type { Habits } from './arabic-habits.ts'
import { ARABIC_READING, prepareArabic } from './arabic-reading.ts'

const PLAIN = 'ب b, ت t, د d, ر r, ز z, س s, ف f, ق q, ك k, ل l, م m, ن n, ه h, ي y'
const DIFFERING = 'ء ع ث ج ح خ ذ ش ص ض ط ظ غ و پ چ ژ گ ڤ'
const SUN = 'تثدذرزسشصضطظلن'

/** 'ح ḥ' -> the row whose example is حَمَت, ḥamat; hamza's is رَأْس, because an initial one is silent. */
function consonant(letter: string, latin: string): Rule {
  const example = letter === 'ء' ? (['رَأْس', `ra${latin}s`] as const) : ([`${letter}َمَت`, `${latin}amat`] as const)
  return lateRow(letter, 'gu', latin, example)
}

function consonantRows(list: string): readonly Rule[] {
  const latin = list.split(' ')
  const differing = DIFFERING.split(' ').map((letter, place) => consonant(letter, latin[place] ?? ''))
  const plain = PLAIN.split(', ').map(pair => consonant(pair[0] ?? '', pair.slice(2)))
  const maghribi: Rule = { from: /[ڨڭڴ]/gu, to: 'g', example: ['ڨَمَت', 'gamat'], why: 'Tunisian, Moroccan; BGN table' }
  return [...differing, ...plain, maghribi]
}

/** How `first` and the consonants write a raw reading: for the examples. */
type Say = (reading: string) => string

/** The article behind wa-, bi-, li- (ٲ). */
function particleRows({ assimilates, afterParticle }: Habits, say: Say): readonly Rule[] {
  const sun = say('ش')
  const bi = `b${say('i')}`
  if (afterParticle === '-al-') {
    return [
      { from: /(?<=لi)ٲ/gu, to: 'l-', example: ['لِلْبَلَد', 'lil-balad'] },
      { from: /ٲ/gu, to: '-al-', example: ['بِالْبَلَد', `${bi}-al-balad`] },
    ]
  }
  const before = new RegExp(`ٲ(?=([${SUN}]))`, 'gu')
  if (afterParticle === '-l-') {
    const assimilated: Rule = { from: before, to: '-$1-', example: ['وَالشَّمْس', `wa-${sun}-${sun}ams`] }
    return [...(assimilates ? [assimilated] : []), { from: /ٲ/gu, to: '-l-', example: ['بِالْبَلَد', `${bi}-l-balad`] }]
  }
  return [
    {
      from: /(?<=وa)ٲ/gu,
      to: ' ٱ',
      example: ['وَالْبَلَد', `${say('و')}a al balad`],
      why: 'after a vowel the article stays whole: Khabb wa ash Sha‘f',
    },
    { from: before, to: '$1 ', example: ['بِالشَّمْس', `${bi}${sun} ${sun}ams`] },
    { from: /ٲ/gu, to: 'l ', example: ['بِالْبَلَد', `${bi}l balad`] },
  ]
}

function articleRows(habits: Habits, say: Say): readonly Rule[] {
  const { joint, assimilates } = habits
  const sun = say('ش')
  const assimilated: Rule = {
    from: new RegExp(`ٱ(?=([${SUN}]))`, 'gu'),
    to: `a$1${joint}`,
    example: ['الشَّمْس', `a${sun}${joint}${sun}ams`],
  }
  const plain: Rule = { from: /ٱ/gu, to: `al${joint}`, example: ['الْبَلَد', `al${joint}balad`] }
  return [...particleRows(habits, say), ...(assimilates ? [assimilated] : []), plain]
}

function endingRows({ taMarbuta, tanwin, nisba, long }: Habits, say: Say): readonly Rule[] {
  const [pause, construct] = taMarbuta
  const [an, un, in_] = tanwin
  const madan = `madan${say('aة')[0]}`
  const rows: Rule[] = [
    { from: /ۃ/gu, to: construct, example: ['مَدَنَة فَم', `${madan}${construct} fam`] },
    { from: /ة/gu, to: pause, example: ['مَدَنَة', `${madan}${pause}`] },
    { from: /ً/gu, to: an, example: ['بَلَدًا', `balad${an}`] },
    { from: /ٌ/gu, to: un, example: ['بَلَدٌ', `balad${un}`] },
    { from: /ٍ/gu, to: in_, example: ['بَلَدٍ', `balad${in_}`] },
  ]
  if (nisba === 'iyy' && long[1] !== 'iy') {
    rows.push({ from: /īي(?=[aiuāīū])/gu, to: 'iيي', example: ['بَلَدِيَّات', `baladiyy${long[0]}t`] })
    rows.push({ from: /ūو(?=[aiuāīū])/gu, to: 'uوو', example: ['نُبُوَّات', `nubuww${long[0]}t`] })
  }
  return rows
}

const longRows = ([a, i, u, maqsura]: Habits['long']): readonly Rule[] => {
  const rows: Rule[] = [
    { from: /ā/gu, to: a, example: ['بَاب', `b${a}b`] },
    { from: /ī/gu, to: i, example: ['فِيل', `f${i}l`] },
    { from: /ū/gu, to: u, example: ['نُون', `n${u}n`] },
    { from: /á/gu, to: maqsura, example: ['لَيْلَى', `layl${maqsura}`] },
  ]
  return rows.filter(({ from, to }) => !from.test(to))
}

const binRow = (bin: 'ibn' | 'bin'): Rule => ({
  from: /(?<![\p{L}\p{M}])بi?ن(?![\p{L}\p{M}])/gu,
  to: bin === 'ibn' ? 'iبن' : 'بiن',
  example: ['بن', bin],
})

const splitRow = (split: string): Rule => ({
  from: /(?<=[تدسك])(?=ه)/gu,
  to: split,
  example: ['أَدْهَم', `ad${split}ham`],
})

/** The table of one Arabic-script system, made from its habits. */
export function arabicRules(habits: Habits): readonly Rule[] {
  const consonants = consonantRows(habits.consonants)
  const say: Say = reading => applyRules([...(habits.first ?? []), ...consonants], reading)
  return [
    ...(habits.first ?? []),
    ...(habits.bin ? [binRow(habits.bin)] : []),
    ...articleRows(habits, say),
    ...(habits.split ? [splitRow(habits.split)] : []),
    ...endingRows(habits, say),
    ...consonants,
    ...longRows(habits.long),
  ]
}

export function arabicSystem(
  id: string,
  title: string,
  langs: readonly string[],
  source: string,
  habits: Habits,
): System {
  // Made when a text asks for them: the examples are read by the rows themselves.
  let rules: readonly Rule[] | undefined
  return {
    id,
    title,
    script: 'Arab',
    langs,
    source,
    prepare: prepareArabic,
    reading: ARABIC_READING,
    get rules() {
      return (rules ??= arabicRules(habits))
    },
    cased: false,
    capitals: text => arabicCapitals(habits, text),
  }
}
