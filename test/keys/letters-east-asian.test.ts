import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import '../../src/core.ts'
import { neighbourKeys } from '../../src/index/keys.ts'
import { MERGERS, OMISSIONS, SUBSTITUTIONS } from '../../src/keys/costs.ts'
import { pinyin } from '../../src/keys/letters/han.ts'
import { jamo } from '../../src/keys/letters/hangul.ts'
import { katakana } from '../../src/keys/letters/kana.ts'
import { soundBytes, soundCost } from '../../src/keys/likeness.ts'
import { compile, OWN_SCRIPTS, read, readWith, SYLLABARIES } from '../../src/keys/read.ts'
import { BY_SYLLABLE, SOUNDS, skeletonKeys } from '../../src/keys/sounds.ts'
import { fold } from '../../src/text/fold.ts'
import { scriptOfText } from '../../src/text/script.ts'

const SIGNS = new Set(SOUNDS.map(sound => sound.sign))
const sounds = (word: string): string => read(fold(word), scriptOfText(word)).sounds

describe.each(SYLLABARIES)('$table.name', ({ table, scripts, spell }) => {
  const titled = table.rows.map(row => ({ row, title: `${row.from} -> ${row.to || 'nothing'}, ${row.at}` }))

  test.each(titled)('$title: the example reads right', ({ row: { example } }) => {
    const [word, heard] = example
    expect(readWith(compile(table.rows), spell(word))).toBe(heard)
  })

  test.each(titled)('$title: without the row the example comes out wrong', ({ row }) => {
    const [word, heard] = row.example
    expect(readWith(compile(table.rows.filter(other => other !== row)), spell(word))).not.toBe(heard)
  })

  test.each(titled)(
    '$title: the example is folded, of the script, and has the letters',
    ({ row: { from, example } }) => {
      const [word] = example
      expect(fold(word)).toBe(word)
      expect(scripts).toContain(scriptOfText(word))
      expect(spell(word)).toContain(from)
    },
  )

  test('every sound is a sign of the alphabet', () => {
    expect(table.rows.flatMap(row => [...row.to]).filter(sign => !SIGNS.has(sign))).toEqual([])
  })

  test('no letters stand twice in the same place', () => {
    const places = table.rows.map(row => `${row.from} ${row.at}`)
    expect(places.filter((place, i) => places.indexOf(place) !== i)).toEqual([])
  })
})

describe('the signs by syllable', () => {
  test('each is read from some script, and from these scripts alone', () => {
    const read = new Set(SYLLABARIES.flatMap(({ table }) => table.rows.flatMap(row => [...row.to])))
    const joined = ['Ä', 'Ö'] // made of two syllables (read.ts)
    expect([...BY_SYLLABLE].filter(sign => !read.has(sign) && !joined.includes(sign))).toEqual([])
    for (const sign of BY_SYLLABLE) expect(SIGNS.has(sign)).toBe(true)
  })

  test('each may be some sound, or none, for next to nothing', () => {
    const rows = [...SUBSTITUTIONS, ...MERGERS]
    const cheapest = (sign: string): number =>
      Math.min(OMISSIONS[sign] ?? 1, ...rows.filter(({ a }) => a === sign).map(({ cost }) => cost))
    expect([...BY_SYLLABLE].filter(sign => cheapest(sign) > 0.02)).toEqual([])
  })
})

test.each([
  ['しりあ', 'シリア'],
  ['ゔぇねちあ', 'ヴェネチア'],
  ['シリア', 'シリア'],
  ['', ''],
])('katakana: %s is %s', (text, expected) => {
  expect(katakana(text)).toBe(expected)
})

test.each([
  ['시리아', 'ㅅㅣㄹㅣㅇㅏ'],
  ['알레포', 'ㅇㅏㄹㄹㅔㅍㅗ'],
  ['가', 'ㄱㅏ'],
  ['힣', 'ㅎㅣㅎ'],
  ['a', 'a'],
])('jamo: %s is %s', (text, expected) => {
  expect(jamo(text)).toBe(expected)
})

test('jamo: any syllable is as canonical decomposition says, letter by letter', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0xac00, max: 0xd7a3 }), code => {
      const syllable = String.fromCharCode(code)
      expect([...jamo(syllable)]).toHaveLength([...syllable.normalize('NFD')].length)
    }),
  )
})

test.each([
  ['默利', "mo'li'"],
  ['卡娜', "ka'na'"],
  ['海德堡', "hai'de'berg'"],
  ['x', 'x'],
])('pinyin: %s is %s', (text, expected) => {
  expect(pinyin(text)).toBe(expected)
})

test('hiragana is read as katakana', () => {
  expect(read('しりあ', 'Hira')).toEqual(read('シリア', 'Kana'))
})

test.each([
  ['ケイト', 'Å'],
  ['케이트', 'Å'],
  ['ハインツ', 'Ä'],
  ['하인츠', 'Ä'],
  ['ブラウン', 'Ö'],
  ['브라운', 'Ö'],
])('%s: two syllables are one vowel of the original', (word, vowel) => {
  expect(sounds(word)).toContain(vowel)
})

describe('a name and its transcription', () => {
  const near = (word: string, latin: string): number =>
    soundCost(soundBytes(sounds(word)), soundBytes(sounds(latin)), 0, 9)
  const meet = (word: string, latin: string): boolean => {
    const keys = neighbourKeys(skeletonKeys(sounds(latin)))
    return [...neighbourKeys(skeletonKeys(sounds(word)))].some(key => keys.has(key))
  }

  test.each([
    ['シリア', 'Syria', 'Serbia'],
    ['ダマスカス', 'Damascus', 'Dominica'],
    ['アレッポ', 'Aleppo', 'Ellipse'],
    ['ワシントン', 'Washington', 'Wellington'],
    ['スミス', 'Smith', 'Sims'],
    ['パーカー', 'Parker', 'Packard'],
    ['시리아', 'Syria', 'Serbia'],
    ['다마스쿠스', 'Damascus', 'Dominica'],
    ['포터', 'Porter', 'Polder'],
    ['프랑스', 'France', 'Florence'],
    ['워싱턴', 'Washington', 'Wellington'],
    ['大马士革', 'Damascus', 'Dominica'],
    ['阿勒颇', 'Aleppo', 'Ellipse'],
    ['华盛顿', 'Washington', 'Wellington'],
    ['海德堡', 'Heidelberg', 'Hartmann'],
    ['史密斯', 'Smith', 'Sims'],
    ['巴格达', 'Baghdad', 'Belgrade'],
  ])('%s is nearer to %s than to %s', (word, right, wrong) => {
    expect(near(word, right)).toBeLessThan(near(word, wrong))
    expect(meet(word, right)).toBe(true)
  })
})

test('of any text of these scripts: signs of the alphabet, none twice in a row, at most eight keys', () => {
  const scripts = ['Kana', 'Hira', 'Hang', 'Hani'] as const
  for (const script of scripts) expect(OWN_SCRIPTS.has(script)).toBe(true)
  const letter = fc.oneof(
    fc.integer({ min: 0x3041, max: 0x30ff }),
    fc.integer({ min: 0xac00, max: 0xd7a3 }),
    fc.integer({ min: 0x4e00, max: 0x9fff }),
  )
  const text = fc.array(letter, { maxLength: 12 }).map(codes => String.fromCharCode(...codes))
  fc.assert(
    fc.property(text, fc.constantFrom(...scripts), (word, script) => {
      const heard = read(fold(word), script).sounds
      expect([...heard].filter(sign => !SIGNS.has(sign))).toEqual([])
      expect(heard).not.toMatch(/(.)\1/u)
      expect(skeletonKeys(heard).length).toBeLessThanOrEqual(8)
    }),
    { numRuns: 1000 },
  )
})
