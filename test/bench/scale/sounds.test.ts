import { describe, expect, it } from 'vitest'
import { skeletonOf, soundsOf } from '../../../bench/scale/sounds.ts'

describe('soundsOf', () => {
  it.each([
    ['أحرار', 'ahrar', 'ءaحرāر'],
    ['جيش', 'jaysh', 'جaيش'],
    ['جيش', 'jeish', 'جaيش'],
    ['أسود', 'usud', 'ءuسūد'],
    ['محمد', 'muhammad', 'مuحaممaد'],
    ['شرقية', 'sharqiyya', 'شaرقiيية'],
    ['شرقية', 'sharqiya', 'شaرقiيية'],
    ['مصطفى', 'mustafa', 'مuصطaفā'],
    ['شهداء', "shuhada'", 'شuهaدāء'],
    ['ثوار', 'thuwwar', 'ثuووāر'],
  ])('reads %s, %s as %s', (arabic, latin, sounds) => {
    expect(soundsOf(arabic, latin)?.join('')).toBe(sounds)
  })

  it('says nothing where the two are not one word', () => {
    expect(soundsOf('أسود', 'lions')).toBeUndefined()
    expect(soundsOf('جيش', 'jaysh al')).toBeUndefined()
    expect(soundsOf('حلب', 'aleppo')).toBeUndefined()
  })
})

it('gives words that may be spelt alike one skeleton, and others another', () => {
  const skeleton = (arabic: string, latin: string): string => skeletonOf(soundsOf(arabic, latin) ?? [])
  expect(skeleton('صقور', 'suqur')).toBe(skeleton('سكور', 'sukur'))
  expect(skeleton('محمد', 'muhammad')).toBe('mhmd')
  expect(skeleton('أحرار', 'ahrar')).not.toBe(skeleton('أسود', 'usud'))
})
