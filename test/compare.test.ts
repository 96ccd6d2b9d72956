import { describe, expect, test } from 'vitest'
import { type CompareOptions, compare } from '../src/compare.ts'
import './fixtures/core/open.ts'

const SAME: readonly (readonly [a: string, b: string, type: string])[] = [
  ['Osoud al-Sharqiya', 'أسود الشرقية', 'group'],
  ['Jaysh Usud al-Sharqiya', 'Lions of the East Army', 'group'],
  ['Lions de l’Est', 'Löwen des Ostens', 'group'],
  ['17th Division', 'الفرقة 17', 'group'],
  ['Deir ez-Zor', 'Дейр-эз-Зор', 'place'],
  ['Deir ez-Zor', 'Deirezzor', 'place'],
  ['Eastern Ghouta', 'الغوطة الشرقية', 'place'],
  ['Bashar al-Assad', 'بشار الأسد', 'person'],
  ['Bachar el-Assad', 'Башар Асад', 'person'],
  ['Assad, Bashar', 'Bashar Assad', 'person'],
  ['Khalkhala Air Base', 'مطار خلخلة', 'facility'],
  ['Enab Baladi', 'عنب بلدي', 'media'],
  ['Nour al-Din al-Zenki', 'Nureddin Zengi', 'group'],
  ['Popular Front for the Liberation of Palestine', 'الجبهة الشعبية لتحرير فلسطين', 'group'],
  ['Justice and Equality Movement', 'حركة العدل والمساواة', 'group'],
  ['Rapid Support Forces', 'قوات الدعم السريع', 'group'],
  ['Al-Qassam Brigades', 'كتائب القسام', 'group'],
  ['Abu Ali Mustafa Brigades', 'كتائب أبو علي مصطفى', 'group'],
  ['Ali Khamenei', 'علي خامنئي', 'person'],
  ['Ukrainian Volunteer Corps', 'Добровольчий український корпус', 'group'],
]

const OTHERS: readonly (readonly [a: string, b: string, type: string])[] = [
  ['Usud al-Sharqiya', 'Ahrar al-Sharqiya', 'group'],
  ['Jaysh Usud al-Sharqiya', 'Jaysh al-Sharqiya', 'group'],
  ['أسود الشرقية', 'أحرار الشرقية', 'group'],
  ['17th Division', '18th Division', 'group'],
  ['Popular Front for the Liberation of Palestine', 'الجبهة الديمقراطية لتحرير فلسطين', 'group'],
  ['Kim Song Min', 'Kim Song Chol', 'person'],
  ['Hussein Badreddin al-Houthi', 'Abdulmalik Badreddin al-Houthi', 'person'],
  ['高石早苗', '高市早苗', 'person'],
  ['Ali Khamenei', 'خامنئي', 'person'],
  ['Faylaq al-Rahman', 'Faylaq al-Sham', 'group'],
  ['Eastern Ghouta', 'Western Ghouta', 'place'],
  ['Eastern Ghouta', 'الغوطة الغربية', 'place'],
  ['Rif Dimashq', 'Dimashq', 'place'],
  ['Bashar al-Assad', 'Hafez al-Assad', 'person'],
  ['بشار الأسد', 'ماهر الأسد', 'person'],
  ['Bashar', 'Bashar al-Assad', 'person'],
  ['Abu Mohammad al-Julani', 'Abu Mohammad al-Adnani', 'person'],
]

describe('the same name', () => {
  test.each(SAME)('%s and %s (%s)', (a, b, type) => {
    expect(compare(a, b, { type })).toMatchObject({ decision: 'match' })
  })
})

describe('names of two', () => {
  test.each(OTHERS)('%s and %s (%s)', (a, b, type) => {
    expect(compare(a, b, { type }).decision).not.toBe('match')
    expect(compare(b, a, { type }).decision).not.toBe('match')
  })
})

test('a name and itself: 1, however it is punctuated', () => {
  for (const name of ['Usud', 'جيش', 'Jaysh', '17', 'al', 'Deir ez-Zor'])
    expect(compare(name, `«${name.toUpperCase()}»`)).toMatchObject({ score: 1, decision: 'match' })
})

test.each([
  ['', ''],
  ['', 'Usud'],
  ['Usud', '…'],
  ['x'.repeat(100_000), 'Usud'],
  ['\ud800', '\u0000'],
])('of nothing to read, none: %#', (a, b) => {
  expect(compare(a, b)).toEqual({
    score: 0,
    decision: 'none',
    evidence: { step: 'words-and-sounds', pairs: [], notes: [] },
  })
})

test('the type chooses how words count', () => {
  expect(compare('Shayrat Khalkhala', 'Khalkhala Shayrat', { type: 'person' }).score).toBeGreaterThan(
    compare('Shayrat Khalkhala', 'Khalkhala Shayrat', { type: 'group' }).score,
  )
})

test('thresholds decide', () => {
  const [strict, lax] = [
    compare('Osoud Charki', 'Usud Sharqi', { accept: 1 }),
    compare('Osoud Charki', 'Usud Sharqi', { accept: 0.5, review: 0.1 }),
  ]
  expect(strict.decision).toBe('review')
  expect(lax.decision).toBe('match')
  expect(strict.score).toBe(lax.score)
})

test('evidence is made when it is read, and shown by JSON', () => {
  const comparison = compare('Osoud al-Sharqiya', 'أسود الشرقية')
  expect(comparison.evidence.pairs.map(({ mention, alias }) => `${mention}=${alias}`)).toEqual([
    'Osoud=أسود',
    'Sharqiya=الشرقية',
  ])
  expect(JSON.parse(JSON.stringify(comparison)).evidence).toEqual(comparison.evidence)
  expect(compare('Usud al-Sharqiya', 'Ahrar al-Sharqiya').evidence.notes).toContain('conflicting-words')
})

describe('a programmer’s mistake throws', () => {
  test.each([
    ['Usud', undefined],
    [7, 'Usud'],
    [null, null],
  ])('%j and %j', (a, b) => {
    expect(() => compare(a as unknown as string, b as unknown as string)).toThrow(TypeError)
  })

  test.each([
    [{ acept: 1 }, RangeError, 'unknown option "acept"'],
    [{ accept: 2 }, RangeError, 'option "accept": expected 0 to 1, received 2'],
    [{ type: 7 }, TypeError, 'option "type"'],
    [{ lang: 7 }, TypeError, 'option "lang"'],
  ] as const)('%j', (options, error, message) => {
    const call = () => compare('Usud', 'Osoud', options as unknown as CompareOptions)
    expect(call).toThrow(error)
    expect(call).toThrow(message)
  })
})

test('an initial and a surname are worth a look, and no match', () => {
  expect(compare('V. Putin', 'Vladimir Putin', { type: 'person' })).toMatchObject({ decision: 'review' })
  expect(compare('A. Putin', 'Vladimir Putin', { type: 'person' }).score).toBeLessThan(
    compare('V. Putin', 'Vladimir Putin', { type: 'person' }).score,
  )
})
