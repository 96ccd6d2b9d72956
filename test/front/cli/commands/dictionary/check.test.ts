import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { kunya, NAMES, newFolder } from '../../../kunya.ts'

let cwd = ''
const write = (name: string, ...blocks: readonly string[]): void =>
  writeFileSync(join(cwd, name), `namespace: x\nentities:\n${blocks.map(block => `  - ${block}\n`).join('')}`)
const check = (...args: string[]) => kunya(['dictionary', 'check', ...args], { cwd })

beforeEach(() => {
  cwd = newFolder()
  write('warned.yaml', '{ id: a, type: group, name: Jaysh al-Tanf, aliases: [The Brigade] }')
  write('wrong.yaml', '{ id: b, type: group, name: Usud al-Hamad, from: 2016, until: 2014 }')
})

const WARNING =
  'warned.yaml:3:58: generic-name: expected a word that tells whose name it is, or weak: true, received "The Brigade" [warning]'

describe('kunya dictionary check', () => {
  it('prints each problem with its place; warnings leave the exit code 0', async () => {
    const { code, out, err } = await check('warned.yaml')
    expect(code).toBe(0)
    expect(out).toBe(
      `${WARNING}\nwarned.yaml:3:58: alias-without-source: expected a source, received none for "The Brigade" [info]\n`,
    )
    expect(err).toMatch(/^kunya: 1 entities, 1 aliases: 0 errors, 1 warning, 1 info \(\d+\.\d s\)\n$/)
    expect((await check('warned.yaml', '--severity', 'warning', '-q')).out).toBe(`${WARNING}\n`)
  })

  it('exits 2 when there is an error, and checks several together', async () => {
    const { code, out } = await check('warned.yaml', '-d', 'wrong.yaml', '--severity', 'error')
    expect(code).toBe(2)
    expect(out).toBe('wrong.yaml:3:67: dates-out-of-order: expected a date not before from, 2016, received "2014"\n')
  })

  it('prints JSON, one problem a line', async () => {
    const [first] = (await check('warned.yaml', '--json')).out.trimEnd().split('\n')
    expect(JSON.parse(first ?? '')).toEqual({
      file: 'warned.yaml',
      line: 3,
      column: 58,
      code: 'generic-name',
      severity: 'warning',
      expected: 'a word that tells whose name it is, or weak: true',
      received: '"The Brigade"',
      entity: 'x:a',
      name: 'The Brigade',
    })
    expect((await check('warned.yaml', '--format', 'json')).out).toBe((await check('warned.yaml', '--json')).out)
  })

  it('prints annotations for GitHub', async () => {
    const { out } = await check('warned.yaml', '--format', 'github')
    expect(out.split('\n')).toEqual([
      '::warning file=warned.yaml,line=3,col=58,title=generic-name::expected a word that tells whose name it is, or weak: true, received "The Brigade"',
      '::notice file=warned.yaml,line=3,col=58,title=alias-without-source::expected a source, received none for "The Brigade"',
      '',
    ])
  })

  it('is quiet about what a curator has explained, and counts it', async () => {
    write('known.yaml', '{ id: a, type: group, name: The Army, checked: { generic-name: "so it is" } }')
    const { out, err } = await check('known.yaml')
    expect(out).toBe('')
    expect(err).toContain('0 infos; 1 explained')
    expect((await check('known.yaml', '--explained')).out).toMatch(
      /^known\.yaml:3:33: generic-name: .* \(explained: so it is\)\n$/,
    )
  })

  it('tells what is wrong with the files alone, when one can’t be read', async () => {
    write('broken.yaml', '{ id: c, type: group }')
    const { code, out, err } = await check('broken.yaml', 'warned.yaml')
    expect(code).toBe(2)
    expect(out).toMatch(/^broken\.yaml:3:5: schema-required: expected property "name", received .*\n$/)
    expect(err).toContain('the other checks wait')
  })

  it('checks a CSV of names', async () => {
    expect((await check(NAMES)).code).toBe(0)
  })

  it('refuses a format that there is not, and names that are nowhere', async () => {
    const { code, err } = await check('warned.yaml', '--format', 'xml')
    expect({ code, err }).toEqual({
      code: 2,
      err: 'kunya: --format: expected one of text, json, github, received "xml"\n',
    })
    expect((await check('nowhere.yaml')).code).toBe(2)
  })
})
