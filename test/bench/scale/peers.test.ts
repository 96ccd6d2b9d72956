import { describe, expect, it } from 'vitest'
import { rewrite, tokenLikeness } from '../../../bench/scale/assembled.ts'
import { PEERS, prepared } from '../../../bench/scale/peers.ts'

const NAMES = [
  'Jaysh Usud al-Sharqiya',
  'Ahrar al-Sham',
  'Liwa Thuwar al-Raqqa',
  'Faylaq al-Rahman',
  'جبهة النصرة',
  'Katibat Khalid ibn al-Walid',
].map(prepared)

describe.each(PEERS)('$name', peer => {
  it('puts first what was asked for as it stands, and is not stopped by what is nowhere', () => {
    const { search } = peer.open(NAMES)
    expect(search(prepared('Ahrar al-Sham'))[0]?.at).toBe(1)
    expect(search(prepared('Faylaq al-Rahman'))[0]?.at).toBe(3)
    expect(() => search('zzz')).not.toThrow()
  })
})

describe.each(PEERS.filter(({ load }) => load))('$name', peer => {
  it('opens what it saved', () => {
    const saved = peer.open(NAMES).save?.() ?? ''
    expect(peer.load?.(saved, NAMES).search(prepared('Faylaq al-Rahman'))[0]?.at).toBe(3)
  })
})

it('names are prepared alike for all', () => {
  expect(prepared('Jaïsh Ossoud Al-Charqiya')).toBe('jaish ossoud al charqiya')
  expect(prepared('Усуд аш-Шаркия')).toBe('usud ash sharkiya')
})

it('rules take away what romanisations differ in', () => {
  expect(rewrite('jaish al charqiyah')).toBe(rewrite('jaysh sharqiya'))
  expect(rewrite('dschaisch thouwwar')).toBe(rewrite('jaych thuwar'))
  expect(rewrite('al')).toBe('al')
})

it('words are compared whatever their order', () => {
  expect(tokenLikeness(['usud', 'sharqiya'], ['sharqiya', 'usud'])).toBe(1)
  expect(tokenLikeness(['usud'], ['ahrar'])).toBeLessThan(0.6)
  expect(tokenLikeness([], [])).toBe(0)
})
