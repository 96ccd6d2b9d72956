import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { kunya, NAMES, newFolder } from '../../../kunya.ts'

const run = (cwd: string, ...args: string[]) => kunya(['dictionary', 'export', ...args], { cwd })

describe('kunya dictionary export', () => {
  it('writes to stdout, and says what had no place', async () => {
    const cwd = newFolder()
    writeFileSync(
      join(cwd, 'd.yaml'),
      'namespace: n\nentities:\n  - { id: a, type: group, name: A, aliases: [{ name: B, lang: fr }], partOf: [a] }\n',
    )
    const { code, out, err } = await run(cwd, 'ucdp', '-d', 'd.yaml')
    expect(code).toBe(0)
    expect(out).toMatch(/^ActorId,NameData,.*\nn:a,A,A,/)
    expect(err).toContain('kunya: no place for: 1 × "lang" of a name, 1 × "partOf"\n')
    expect(err).toMatch(/kunya: 1 entity with 2 names written \(/)
    expect((await run(cwd, 'ucdp', '-d', 'd.yaml', '--quiet')).err).toBe('')
  })

  it('takes old ids along where the format can, and counts them where it can’t', async () => {
    const cwd = newFolder()
    writeFileSync(
      join(cwd, 'd.yaml'),
      'namespace: n\nredirects: { oldest: older }\nentities:\n  - { id: a, type: group, name: A, redirects: [old, older] }\n',
    )
    expect((await run(cwd, 'skos', '-d', 'd.yaml', '-o', 'x.ttl')).err).not.toContain('no place')
    await kunya(['dictionary', 'import', 'skos', 'x.ttl', '-o', 'back.yaml'], { cwd })
    expect(readFileSync(join(cwd, 'back.yaml'), 'utf8')).toContain('redirects: [old, older, oldest]')
    expect((await run(cwd, 'ucdp', '-d', 'd.yaml')).err).toContain('no place for: 1 × "redirects"')
  })

  it('of one type alone; an unknown one is an error', async () => {
    const cwd = newFolder()
    const { out } = await run(cwd, 'jsonl', '-d', NAMES, '--type', 'media')
    expect(out.trimEnd().split('\n')).toHaveLength(1)
    const { code, err } = await run(cwd, 'jsonl', '-d', NAMES, '--type', 'ship')
    expect([code, err]).toEqual([2, expect.stringContaining('--type "ship": expected one of ')])
  })

  it('writes a format of two files into a folder', async () => {
    const cwd = newFolder()
    expect((await run(cwd, 'ofac', '-d', NAMES, '-o', 'lists')).code).toBe(0)
    expect(readdirSync(join(cwd, 'lists')).sort()).toEqual(['alt.csv', 'sdn.csv'])
    expect(readFileSync(join(cwd, 'lists', 'sdn.csv'), 'utf8')).toContain('Jaysh Alpha')
    for (const [args, problem] of [
      [['ofac', '-d', NAMES], 'missing --output FOLDER, for sdn.csv and alt.csv'],
      [
        ['ofac', '-d', NAMES, '-o', 'lists/sdn.csv'],
        '--output lists/sdn.csv: is a file, expected a folder for sdn.csv and alt.csv',
      ],
      [['openrefine', '-d', NAMES], 'missing --output FILE, an archive is no text'],
      [['xls'], 'format "xls": expected one of'],
      [[], 'missing <format>'],
    ] as const) {
      const { code, err } = await run(cwd, ...args)
      expect([code, err]).toEqual([2, expect.stringContaining(problem)])
    }
  })

  it('comes back by import', async () => {
    const cwd = newFolder()
    for (const [format, file] of [
      ['skos', 'x.jsonld'],
      ['openrefine', 'x.openrefine.tar.gz'],
      ['wikidata', 'x.json'],
    ] as const) {
      expect((await run(cwd, format, '-d', NAMES, '-o', file)).code).toBe(0)
      const { code, err } = await kunya(['dictionary', 'import', format, file, '-o', 'back.yaml'], { cwd })
      expect([code, err]).toEqual([0, expect.stringContaining('4 entities')])
    }
  })

  it('the shipped dictionaries go into every format', async () => {
    const cwd = newFolder()
    for (const format of ['csv', 'jsonl', 'ftm', 'skos', 'un'])
      expect((await run(cwd, format, '-o', `x.${format}`)).code).toBe(0)
  })
})
