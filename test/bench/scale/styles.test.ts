import { describe, expect, it } from 'vitest'
import { soundsOf } from '../../../bench/scale/sounds.ts'
import { capital, PROFILES, type Profile, type Style, spell, withArticle } from '../../../bench/scale/styles.ts'

/** The writer who makes the first choice everywhere. */
function first(name: string, over: Partial<Style> = {}): Style {
  const profile = PROFILES.find(one => one.name === name) as Profile
  return {
    profile: name,
    letters: Object.fromEntries(Object.entries(profile.letters).map(([sound, [way = '']]) => [sound, way])),
    article: profile.article[0] as string,
    articleForm: profile.articleForms[0] as Style['articleForm'],
    assimilates: profile.assimilates[0] as boolean,
    doubles: profile.doubles[0] as boolean,
    ...over,
  }
}
const SHARQIYYA = soundsOf('شرقية', 'sharqiyya') ?? []

describe('one word by each profile', () => {
  it.each([
    ['English', 'sharqiyya', 'jaysh', 'thuwwar', 'khalid'],
    ['French', 'charqiya', 'jaïch', 'thouwwar', 'khalid'],
    ['German', 'scharqija', 'dschaisch', 'thuwwar', 'chalid'],
    ['Turkish', 'şarkiyye', 'ceyş', 'suvvar', 'halid'],
    ['ALA-LC', 'sharqīyah', 'jaysh', 'thuwwār', 'khālid'],
    ['DIN 31635', 'šarqīya', 'ǧayš', 'ṯuwwār', 'ḫālid'],
  ])('%s', (profile, ...spelt) => {
    const words = [SHARQIYYA, soundsOf('جيش', 'jaysh'), soundsOf('ثوار', 'thuwwar'), soundsOf('خالد', 'khalid')]
    expect(words.map(word => spell(word ?? [], first(profile)))).toEqual(spelt)
  })
})

it('writes the article joined, apart, fused or not at all, and before sun letters as they are', () => {
  const write = (over: Partial<Style>): string => withArticle(SHARQIYYA, first('English', over))
  expect(write({})).toBe('al-Sharqiyya')
  expect(write({ assimilates: true })).toBe('ash-Sharqiyya')
  expect(write({ articleForm: 'apart' })).toBe('al Sharqiyya')
  expect(write({ articleForm: 'fused', assimilates: true })).toBe('Ashsharqiyya')
  expect(write({ articleForm: 'left out' })).toBe('Sharqiyya')
  expect(withArticle(soundsOf('حلب', 'halab') ?? [], first('English', { assimilates: true }))).toBe('al-Halab')
})

it('writes a doubled consonant twice, or once, digraphs always once', () => {
  const word = soundsOf('مبشر', 'mubashshir') ?? []
  expect(word.join('')).toBe('مuبaششiر')
  expect(spell(word, first('English'))).toBe('mubashir')
  const muhammad = soundsOf('محمد', 'muhammad') ?? []
  expect(spell(muhammad, first('English'))).toBe('muhammad')
  expect(spell(muhammad, first('English', { doubles: false }))).toBe('muhamad')
})

it('makes the first letter large, once, and leaves signs before it', () => {
  expect(capital('ʻarab')).toBe('ʻArab')
  expect(capital(capital('jaysh'))).toBe('Jaysh')
  expect(capital('al-Sham')).toBe('Al-Sham')
})
