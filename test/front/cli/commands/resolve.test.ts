import { describe, expect, it } from 'vitest'
import { kunya, NAMES } from '../../kunya.ts'

const resolve = (args: readonly string[], input?: string) =>
  kunya(['resolve', '-d', NAMES, ...args], input === undefined ? {} : { input })

describe('kunya resolve', () => {
  it('prints a table and exits 0 when every name is a match', async () => {
    const { code, out, err } = await resolve(['Jaysh Alpha', 'Gamma Radio'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(
      /^mention +decision +id +name +score +alias\nJaysh Alpha +match +test:alpha +Jaysh Alpha +1 +Jaysh Alpha\n/,
    )
    expect(out).not.toContain('\x1b')
  })

  it('exits 1 when some is not, with the reason and the candidates of a review', async () => {
    const { code, out } = await resolve(['Betaville'])
    expect(code).toBe(1)
    expect(out).toMatch(/Betaville +review: [a-z-]+ +test:beta-\w+ +Betaville .*\n +test:beta-\w+ +Betaville/)
  })

  it('takes a type as a hint and refuses an unknown one', async () => {
    expect((await resolve(['Betaville', '--type', 'place'])).out).toMatch(/match +test:beta-town/)
    const { code, err } = await resolve(['Betaville', '--type', 'plase'])
    expect(code).toBe(2)
    expect(err).toMatch(/^kunya: --type "plase": expected one of .*\bplace\b/)
  })

  it('takes where a name is as a hint, and refuses what is nowhere', async () => {
    const places = (...args: string[]) => kunya(['resolve', 'Msheirfeh', ...args])
    expect((await places()).out).toMatch(/review: close-rival/)
    expect((await places('--within', 'syria:hama-governorate')).out).toMatch(/match +syria:msheirfeh-c3332/)
    expect((await places('--near', '35.76,36.39')).out).toMatch(/syria:msheirfeh-c4187/)
    const { code, err } = await places('--within', 'syria:nowhere')
    expect(code).toBe(2)
    expect(err).toMatch(/^kunya: --within "syria:nowhere": expected the id of an entity/)
  })

  it('reads lines from stdin, for - and without names', async () => {
    for (const args of [['-', '--json'], ['--json']]) {
      const { code, out } = await resolve(args, 'Jaysh Alpha\r\nQqqq\n')
      expect(code).toBe(1)
      expect(
        out
          .trimEnd()
          .split('\n')
          .map(line => JSON.parse(line).decision),
      ).toEqual(['match', 'none'])
    }
  })

  it('prints evidence as JSON only with --explain', async () => {
    const [plain, explained] = [
      await resolve(['Jaysh Alpha', '--json']),
      await resolve(['Jaysh Alpha', '--json', '--explain']),
    ]
    expect(JSON.parse(plain.out)).toMatchObject({
      mention: 'Jaysh Alpha',
      decision: 'match',
      entity: { id: 'test:alpha' },
      score: 1,
    })
    expect(plain.out).not.toContain('"evidence"')
    expect(JSON.parse(explained.out).evidence.step).toBe('listed')
  })

  it('prints sentences with --explain', async () => {
    const { out } = await resolve(['Jaysh Alpha', '--explain'])
    expect(out).toMatch(/test:alpha.*\n {2}\S.*/)
  })

  it('asks whether something near was meant, unless it should be quiet', async () => {
    const { code, err } = await resolve(['Gama Radyoo Xyzzy'])
    if (code === 1 && err !== '') expect(err).toMatch(/^kunya: "Gama Radyoo Xyzzy": did you mean .*\?\n$/)
    expect((await resolve(['Gama Radyoo Xyzzy', '--quiet'])).err).toBe('')
  })

  it.each(['', '\ud800', '\u202eabc\u202c', '😀', '…', 'x'.repeat(100_000), '\u200b'])(
    'has an answer for %j',
    async mention => {
      const { code, out } = await resolve(['-', '--json'], `${mention}\n`)
      expect(code).toBe(1)
      expect(JSON.parse(out).decision).toBe('none')
    },
  )

  it('keeps the table whole for control characters', async () => {
    const { out } = await resolve(['-', '--quiet'], 'a\0\x1b[31m\u202eb\n')
    expect(out).toContain('a\\u0000\\u001b[31m\\u202eb')
  })
})
