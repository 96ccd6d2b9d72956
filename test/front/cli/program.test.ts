import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { kunya, NAMES, newFolder } from '../kunya.ts'

describe('the program', () => {
  it('shows a short help without arguments, and on --help', async () => {
    const { code, out, err } = await kunya([])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('Commands:')
    expect((await kunya(['--help'])).out).toBe(out)
    expect((await kunya(['help'])).out).toBe(out)
  })

  it('shows the version', async () => expect((await kunya(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/))

  it.each([
    ['resolve'],
    ['batch'],
    ['compare'],
    ['evaluate'],
    ['completion'],
    ['dictionary', 'list'],
    ['dictionary', 'show'],
    ['dictionary', 'stats'],
    ['dictionary', 'check'],
    ['dictionary', 'add'],
    ['dictionary', 'format'],
    ['dictionary', 'diff'],
  ])('helps with %s %s', async (...command) => {
    const { code, out, err } = await kunya([...command.filter(word => word !== undefined), '--help'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^.+\n\nExamples:\n {2}kunya /)
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(120)
  })

  it.each([
    [['reslove', 'x'], 'kunya: unknown command "reslove": did you mean resolve?\nTry: kunya --help\n'],
    [['dictionary', 'lst'], 'kunya: unknown command "lst": did you mean list?\nTry: kunya dictionary --help\n'],
    [
      ['dictionary'],
      'kunya: give one of list, show, stats, check, add, format, diff, import, export, build\nTry: kunya dictionary --help\n',
    ],
    [['resolve', '--limt', '3', 'x'], 'kunya: unknown flag --limt: did you mean --limit?\nTry: kunya resolve --help\n'],
    [['resolve', '--limit'], 'kunya: --limit needs a value\nTry: kunya resolve --help\n'],
    [['resolve', '--limit', '0', 'x'], 'kunya: --limit: expected a whole number from 1 to 1000, received "0"\n'],
  ])('says what is wrong with %j', async (args, message) => {
    expect(await kunya(args)).toEqual({ code: 2, out: '', err: message })
  })

  it('reads kunya.config.json', async () => {
    const cwd = newFolder()
    writeFileSync(join(cwd, 'kunya.config.json'), JSON.stringify({ dictionary: [NAMES], json: true }))
    expect((await kunya(['resolve', 'Jaysh Alpha'], { cwd })).out).toContain('"id":"test:alpha"')
    writeFileSync(join(cwd, 'kunya.config.json'), '{"dictionry": "x"}')
    const { code, err } = await kunya(['resolve', 'x'], { cwd })
    expect(code).toBe(2)
    expect(err).toMatch(/^kunya: .*kunya\.config\.json: unknown key "dictionry": expected one of dictionary, /)
  })

  it('shows no stack trace unless it is asked for', async () => {
    const args = ['resolve', 'x', '-d', 'no-such-file.csv']
    const { code, err } = await kunya(args)
    expect(code).toBe(2)
    expect(err).toMatch(/^kunya: .*no-such-file\.csv.*\n$/)
    expect((await kunya(args, { env: { KUNYA_DEBUG: '1' } })).err).toContain('\n    at ')
  })

  it('lists every problem of a broken dictionary', async () => {
    const path = join(newFolder(), 'broken.csv')
    writeFileSync(path, 'id,nam\na,b\n')
    const { code, out, err } = await kunya(['resolve', 'x', '-d', path])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/broken\.csv:1:\d+: [a-z-]+: expected .*, received /)
  })
})
