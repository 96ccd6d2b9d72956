import { describe, expect, it } from 'vitest'
import { kunya, NAMES } from '../../kunya.ts'

const GOLD =
  'name,id,type,expect\nJaysh Alpha,test:alpha,group,match\nBetaville,test:beta-town|test:beta-group,,review\nQqqq,,,\nGamma Radio,test:alpha,media,match\n'
const evaluate = (...args: string[]) =>
  kunya(['evaluate', '-', '-d', NAMES, '--mention', 'name', '--id', 'id', ...args], { input: GOLD })

describe('kunya evaluate', () => {
  it('prints shares, slices and every error', async () => {
    const { code, out } = await evaluate('--expect', 'expect', '--type-column', 'type')
    expect(code).toBe(0)
    expect(out).toMatch(
      /^slice +rows +match .*\nall +4 +2 +1 +1 +50\.0 % +33\.3 % +25\.0 % +66\.7 % +3 of 4\ngroup +1 /,
    )
    expect(out).toContain('as expected: 3 of 4')
    expect(out).toMatch(/4 +Gamma Radio +match test:alpha +match test:gamma +1 as "Gamma Radio"/)
  })

  it('prints one JSON object', async () => {
    const report = JSON.parse((await evaluate('--json', '--type-column', 'type')).out)
    expect(report).toMatchObject({
      rows: 4,
      match: 2,
      right: 1,
      precision: 0.5,
      byType: { group: { rows: 1, recall: 1 } },
    })
    expect(report.errors).toHaveLength(2)
  })

  it('exits 1 when precision or recall is below --floor', async () => {
    expect((await evaluate('--floor', '0.3')).code).toBe(0)
    const { code, err } = await evaluate('--floor', '0.4')
    expect(code).toBe(1)
    expect(err).toContain('kunya: precision or recall is below --floor 0.4')
  })

  it.each([
    [['--expect', 'name'], /--expect: record 1: expected match, review or none, received "Jaysh Alpha"/],
    [['--type-column', 'typ'], /--type-column "typ": no such column, did you mean "type"\?/],
  ])('refuses %j', async (args, message) => {
    const { code, err } = await evaluate(...args)
    expect(code).toBe(2)
    expect(err).toMatch(message)
  })

  it('needs the columns, and says which', async () => {
    expect((await kunya(['evaluate', '-'])).err).toContain(
      'missing --mention NAME, the column that holds the names and --id',
    )
    expect((await kunya(['evaluate', '-', '--mention', 'name'])).err).toMatch(
      /^kunya: missing --id NAME, the column that holds their right ids\n/,
    )
  })

  it('says which right ids no opened dictionary has', async () => {
    const input = `${GOLD}Alpha,test:alhpa|test:alpha,group,\n`
    const { err } = await kunya(['evaluate', '-', '-d', NAMES, '--mention', 'name', '--id', 'id'], { input })
    expect(err).toContain('kunya: 1 id of the gold list is in no opened dictionary: test:alhpa\n')
    expect((await evaluate()).err).not.toContain('no opened dictionary')
  })
})
