import { describe, expect, test } from 'vitest'
import type { IndexTerm } from '../../src/index/open.ts'
import { analyse, type Term } from '../../src/lexicon/terms.ts'
import { DEFAULTS } from '../../src/options.ts'
import { likeness, PAIR_AT } from '../../src/retrieve/likeness.ts'
import { entity, indexOf, lexicon } from '../fixtures/core/open.ts'

const like = (mention: string, alias: string, lang?: string) => {
  const [term] = analyse(lexicon, mention, lang)
  return likeness(term as Term, indexOf(entity('x:a', 'group', alias)).term(0) as IndexTerm)
}

describe('how two words are alike', () => {
  test.each([
    ['Usud', 'usud', 'same-form'],
    ['Qaryatayn', 'Qāryatayn', 'same-form'],
    ['أسود', 'اسود', 'same-form'],
    ['الشرقية', 'شرقية', 'same-form'],
    ['Lions', 'Usud', 'same-word'],
    ['Löwen', 'Lions', 'same-word'],
    ['Army', 'جيش', 'same-word'],
    ['Mykola', 'Nikolai', 'same-word'],
    ['Дзмітрый', 'Dmitri', 'same-word'],
    ['Youssef', 'Joseph', 'same-word'],
    ['Bob', 'Robert', 'same-word'],
    ['17', 'XVII', 'same-form'],
    ['17', 'Seventeenth', 'same-word'],
    ['Seventeenth', 'XVII', 'same-word'],
    ['سيغوندو', 'Segundo', 'same-sound'],
    ['чинкванта', 'Cinquanta', 'same-sound'],
    ['Khalkhala', 'خلخلة', 'same-sound'],
    ['Halhala', 'Khalkhala', 'near'],
    ['Qaryatayn', 'Кариатайн', 'same-sound'],
    ['Qaryatayn', 'Qaryatain', 'same-sound'],
    ['Qaryatayn', 'Qarytyn', 'near'],
  ])('%s, %s: %s', (a, b, how) => {
    expect(like(a, b)).toMatchObject({ how })
    expect(like(a, b).value).toBeGreaterThan(PAIR_AT)
  })

  test.each([
    ['Jamil', 'Jamal'],
    ['Samir', 'Samer'],
    ['Majid', 'Majd'],
    ['Samer', 'سمير'],
    ['Рашад', 'Rashid'],
    ['Juan', 'John'],
    ['Sergei', 'Nikolai'],
  ])('%s and %s are two given names, however alike', (a, b) => {
    expect(like(a, b).value).toBeLessThanOrEqual(0.75)
  })

  test.each([
    ['Salem', 'Salim'],
    ['Mohamed', 'Muhammad'],
    ['Samer', 'سامر'],
    ['Рашид', 'Rashid'],
    ['Jamila', 'Jamila'],
  ])('%s and %s may be one', (a, b) => {
    expect(like(a, b).value).toBeGreaterThan(0.9)
  })

  test('a people and its country are nearly one word', () => {
    const [kin, same] = [like('Palestinian', 'فلسطين'), like('Palestine', 'فلسطين')]
    expect(kin).toMatchObject({ how: 'same-word' })
    expect(kin.value).toBeGreaterThan(0.9)
    expect(kin.value).toBeLessThan(same.value)
  })

  test.each([
    ['Khalkhala', 'Shayrat'],
    ['17', '18'],
    ['17', 'Usud'],
    ['Ahrar', 'Usud'],
    ['Free', 'Lions'],
    ['East', 'West'],
    ['Jaysh', 'Harakat'],
  ])('%s and %s are no pair', (a, b) => {
    expect(like(a, b).value).toBeLessThan(PAIR_AT)
  })

  test('two words that the lexicon tells apart are no spellings of each other, however alike', () => {
    expect(like('Eastern', 'Western')).toMatchObject({ how: 'conflict' })
    expect(like('Eastern', 'Western').value).toBeLessThan(PAIR_AT)
  })
})

test('the same word is worth most, then the same sound, then a near one', () => {
  const [form, sound, near] = [
    like('Qaryatayn', 'Qaryatayn'),
    like('Qaryatayn', 'Qaryatain'),
    like('Qaryatayn', 'Qarytyn'),
  ]
  expect(form.value).toBe(1)
  expect(sound.value).toBeLessThan(form.value)
  expect(near.value).toBeLessThan(sound.value)
})

test('what is stripped before it is met costs something', () => {
  expect(like('Alqaryatayn', 'Qaryatayn').value).toBeLessThan(1)
  expect(like('Alqaryatayn', 'Qaryatayn').value).toBeGreaterThan(0.9)
})

test('a hint of language helps the habit that it names, and never hurts', () => {
  for (const [mention, alias] of [
    ['Chayrat', 'Shayrat'],
    ['Jaljala', 'Khalkhala'],
    ['Qaryatayn', 'Qaryatayn'],
  ] as const) {
    for (const lang of ['fr', 'es', 'de', 'tr', 'xx'])
      expect(like(mention, alias, lang).value).toBeGreaterThanOrEqual(like(mention, alias).value)
  }
  expect(like('Jaljala', 'Khalkhala', 'es').value).toBeGreaterThan(like('Jaljala', 'Khalkhala').value)
})

test('how alike two words sound is told beside what decided', () => {
  expect(like('Osoud', 'Usud').heard).toBeGreaterThan(0.85)
  expect(like('Lions', 'Usud').heard).toBeLessThan(0.85)
})

test('characters that only sound alike are another name', () => {
  expect(like('高石早苗', '高市早苗')).toMatchObject({ how: 'near' })
  expect(like('高石早苗', '高市早苗').value).toBeLessThan(DEFAULTS.accept)
  expect(like('高市早苗', '高市早苗').value).toBe(1)
  expect(like('敘利亞', '叙利亚')).toMatchObject({ how: 'same-word' })
})

describe('a word that shows its language is heard so by other scripts', () => {
  // Each is under PAIR_AT or far lower without the reading; both ways, since either side may be the dictionary's.
  test.each([
    ['Bouchet', 'Буше'],
    ['Blériot', 'בלריו'],
    ['Iannucci', 'Ианнуччи'],
    ['Pawlikowski', 'بافليكوفسكي'],
    ['Wright', 'رايت'],
    ['Senpachi', 'Сэмпати'],
    ['Quanguo', 'Цюаньго'],
    ['Juričić', 'جوريتشيتش'],
  ])('%s, %s', (latin, other) => {
    for (const [mention, alias] of [
      [latin, other],
      [other, latin],
    ] as const)
      expect([mention, like(mention, alias).value >= 0.85]).toEqual([mention, true])
  })

  test('and not by its own: the silent letter tells Bouchet from Bouche', () => {
    expect(like('Bouchet', 'Bouche').value).toBeLessThan(0.94)
    expect(like('Буше', 'Bouchet')).toMatchObject({ how: 'same-sound', spelt: 0 })
  })

  test.each([
    ['Jalil', 'خليل'],
    ['Zeid', 'سيد'],
    ['Hamed', 'حامي'],
    ['Касим', 'Kashim'],
  ])('%s is not %s', (a, b) => {
    expect(like(a, b).value).toBeLessThan(0.9)
  })
})
