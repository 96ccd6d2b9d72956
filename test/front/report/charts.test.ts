import { describe, expect, it } from 'vitest'
import { count, percent, scoresChart, sharesChart } from '../../../src/front/report/charts.ts'

const bin = (match = 0, review = 0, none = 0) => ({ match, review, none })
const attributes = (svg: string, name: string): number[] =>
  [...svg.matchAll(new RegExp(`<rect class="\\w+"[^>]* ${name}="([\\d.]+)"`, 'g'))].map(([, value]) => Number(value))

describe('sharesChart', () => {
  it('fills the bar, and says the shares in words', () => {
    const { text } = sharesChart(bin(50, 30, 20))
    expect(text).toContain('aria-label="Shares by decision: match 50.0 %, review 30.0 %, none 20.0 %"')
    expect(attributes(text, 'x')).toEqual([0, 500, 800])
    expect(attributes(text, 'width')).toEqual([500, 300, 200])
  })
  it('draws nothing for a run without rows', () => {
    expect(sharesChart(bin()).text).not.toMatch(/<rect|NaN/)
  })
})

describe('scoresChart', () => {
  const thresholds = { accept: 0.86, review: 0.62 }
  it('stacks the decisions of a bin on one another', () => {
    const bins = Array.from({ length: 20 }, (_, i) => (i === 19 ? bin(60, 40) : bin()))
    const { text } = scoresChart(bins, thresholds)
    const [x1, x2] = attributes(text, 'x')
    const [y1 = 0, y2 = 0] = attributes(text, 'y')
    const [h1 = 0, h2 = 0] = attributes(text, 'height')
    expect(x1).toBe(x2)
    expect(h1 / h2).toBeCloseTo(1.5, 1)
    expect(y2 + h2).toBeCloseTo(y1, 1)
    expect(text).toContain('<title>0.95 to 1.00: 60 match, 40 review</title>')
    expect(text).toContain('>review 0.62</text>')
  })
  it.each([0, 1, 7, 99, 12_345, 9_999_999])('has a scale for %i names', highest => {
    const { text } = scoresChart([bin(highest), ...Array.from({ length: 19 }, () => bin())], thresholds)
    expect(text).not.toContain('NaN')
    const lines = text.match(/class="grid"/g)?.length ?? 0
    expect(lines).toBeGreaterThanOrEqual(2)
    expect(lines).toBeLessThanOrEqual(7)
    for (const y of attributes(text, 'y')) expect(y).toBeGreaterThanOrEqual(36)
  })
})

it('says numbers for people', () => {
  expect([percent(1, 3), percent(0, 0), count(1_234_567)]).toEqual(['33.3 %', '–', '1,234,567'])
})
