import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { kunya, newFolder } from '../../kunya.ts'

describe('kunya compare', () => {
  it('exits 0 for a match, 1 otherwise', async () => {
    const same = await kunya(['compare', 'Jaysh Alpha', 'jaysh alpha'])
    expect(same.code).toBe(0)
    expect(same.out).toMatch(/^a +b +decision +score\nJaysh Alpha +jaysh alpha +match +1\n$/)
    expect((await kunya(['compare', 'Jaysh Alpha', 'Qqqq'])).code).toBe(1)
  })

  it('prints JSON, with evidence on --explain', async () => {
    const { out } = await kunya(['compare', 'Alpha', 'Alpha', '--json'])
    expect(JSON.parse(out)).toEqual({ a: 'Alpha', b: 'Alpha', decision: 'match', score: 1 })
    expect(JSON.parse((await kunya(['compare', 'Alpha', 'Alpha', '--json', '--explain'])).out)).toHaveProperty(
      'evidence.pairs',
    )
    expect((await kunya(['compare', 'Alpha', 'Alpha', '--explain'])).out.split('\n').length).toBeGreaterThan(2)
  })

  it('takes words that begin with a dash after --', async () =>
    expect((await kunya(['compare', '--', '-a', '-a'])).out).toContain('-a'))

  it('appends decision and score to a file of pairs', async () => {
    const path = join(newFolder(), 'pairs.csv')
    writeFileSync(path, 'x,ours,theirs\r\n1,Alpha,Alpha\r\n2,"Alpha",Qqqq')
    const { code, out, err } = await kunya(['compare', '--pairs', path, '--columns', 'ours,theirs'])
    expect(code).toBe(0)
    expect(out).toMatch(
      /^x,ours,theirs,kunya_decision,kunya_score\r\n1,Alpha,Alpha,match,1\r\n2,"Alpha",Qqqq,none,[\d.]+$/,
    )
    expect(err).toContain('2 rows, 2 distinct pairs: 1 match, 0 review, 1 none')
  })

  it.each([
    [['a'], 'missing <b>'],
    [['a', 'b', 'c'], 'unexpected "c"'],
    [['a', 'b', '--columns', 'x,y'], '--columns goes with --pairs FILE'],
    [['--pairs', 'x.csv'], '--pairs needs --columns A,B: two columns'],
    [['--pairs', 'x.csv', '--columns', 'a'], '--pairs needs --columns A,B: two columns'],
    [['a', 'b', '--type', 'x'], '--type "x": expected one of group, place'],
  ])('refuses %j', async (args, message) => {
    const { code, err } = await kunya(['compare', ...args])
    expect(code).toBe(2)
    expect(err).toContain(`kunya: ${message}`)
  })
})
