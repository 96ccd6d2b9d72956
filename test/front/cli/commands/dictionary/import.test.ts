import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { kunya, newFolder } from '../../../kunya.ts'

const SDN =
  '36,"ALPHA AIR",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n7,"BETA, Ali","individual",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n'
const ALT = '36,1,"aka","ALFA AIR",-0- \r\n99,2,"aka","GHOST",-0- \r\n'

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = newFolder()
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}
const run = (cwd: string, ...args: string[]) => kunya(['dictionary', 'import', ...args], { cwd })

describe('kunya dictionary import', () => {
  it('makes a YAML dictionary with the register as its source, and tells what it did not understand', async () => {
    const cwd = folderWith({ 'sdn.csv': SDN, 'alt.csv': ALT })
    const { code, err, out } = await run(cwd, 'ofac', 'sdn.csv', 'alt.csv', '-o', 'ofac.yaml')
    expect([code, out]).toEqual([0, ''])
    expect(err).toContain('alt.csv:2:1: unknown-entity: expected an ent_num of sdn.csv, received "99" with 1 name\n')
    expect(err).toContain('kunya: 1 problem: 1 unknown-entity\n')
    expect(err).toContain('kunya: no place for: 2 × row number of an alternate name\n')
    expect(err).toMatch(/kunya: 2 entities with 3 names written to ofac\.yaml \(\d+\.\d s\)\n$/)
    const text = readFileSync(join(cwd, 'ofac.yaml'), 'utf8')
    expect(text).toMatch(/^namespace: ofac\nsources:\n {2}ofac: \{ title: Specially Designated Nationals/)
    expect(text).toContain('      - { name: ALFA AIR, source: ofac }\n')
    expect((await kunya(['resolve', 'Alfa Air', '-d', 'ofac.yaml'], { cwd })).out).toContain('ofac:36')
  })

  it('makes of a table of names what the guide shows', async () => {
    const guide = readFileSync('dictionaries/IMPORTING.md', 'utf8')
    const block = (kind: string, nth = 0): string =>
      ([...guide.matchAll(new RegExp(`\`\`\`${kind}\\n([\\s\\S]*?)\\n {3}\`\`\``, 'gu'))][nth]?.[1] ?? '').replace(
        /^ {3}/gmu,
        '',
      )
    const cwd = folderWith({ 'names.csv': `${block('csv')}\n`, 'header.yaml': `${block('yaml')}\n` })
    const { code, err } = await run(cwd, ...block('sh').split(' ').slice(3))
    expect([code, err]).toEqual([0, expect.stringMatching(/^kunya: 3 entities with 6 names written to mine\.yaml/)])
    const text = readFileSync(join(cwd, 'mine.yaml'), 'utf8')
    expect(text).toContain(`${block('yaml', 1)}\n`)
    const { out } = await kunya(['dictionary', 'format', '--check', 'mine.yaml'], { cwd })
    expect(out).toBe('')
    expect((await kunya(['resolve', 'Beta City', '-d', 'names.csv'], { cwd })).code).toBe(0)
  })

  it('makes CSV and JSON Lines, which are dictionaries too', async () => {
    const cwd = folderWith({ 'names.csv': 'id,name,country\nq 1,Alpha Front,SY\nq 1,Alfa,\n' })
    expect((await run(cwd, 'csv', 'names.csv', '-o', 'a.jsonl')).code).toBe(0)
    expect((await run(cwd, 'jsonl', 'a.jsonl', '-o', 'b.csv', '-q')).err).toBe('')
    expect(readFileSync(join(cwd, 'b.csv'), 'utf8')).toBe(
      'id,name,type,country\nq 1,Alpha Front,organisation,SY\nq 1,Alfa,organisation,\n',
    )
    for (const file of ['a.jsonl', 'b.csv']) {
      expect((await kunya(['resolve', 'alfa', '-d', file, '--json'], { cwd })).out).toContain('"id":"q 1"')
    }
  })

  it('takes title, licence and sources from a header', async () => {
    const header = 'title: My list\nlicence: CC0-1.0\nregister: true\nsources:\n  book: { title: A book }\n'
    const cwd = folderWith({ 'n.csv': 'id,name,source\na,Alpha,\na,Alfa,\na,Alef,film\n', 'h.yaml': header })
    expect((await run(cwd, 'csv', 'n.csv', '--namespace', 'mine', '--header', 'h.yaml', '-o', 'm.yaml')).code).toBe(0)
    expect(readFileSync(join(cwd, 'm.yaml'), 'utf8')).toBe(
      'namespace: mine\ntitle: My list\nlicence: CC0-1.0\nregister: true\nsources:\n  book: { title: A book }\n  film: film\nentities:\n' +
        '  - id: a\n    type: organisation\n    name: Alpha\n    aliases:\n      - { name: Alfa, source: book }\n      - { name: Alef, source: film }\n\n',
    )
    const { code, err } = await run(cwd, 'csv', 'n.csv', '--namespace', 'mine', '--header', 'n.csv', '-o', 'm.yaml')
    expect([code, err.split('\n')[0]]).toEqual([2, expect.stringMatching(/^n\.csv:\d+:\d+: /)])
  })

  it('can take one type alone, and weaken names that several bear', async () => {
    const cwd = folderWith({ 'n.csv': 'id,name,type\na,A,group\na,Front,group\nb,B,group\nb,Front,group\nc,C,place\n' })
    const { err } = await run(
      cwd,
      'csv',
      'n.csv',
      '--namespace',
      'x',
      '--type',
      'group',
      '--weaken-shared',
      '-o',
      'x.yaml',
    )
    expect(err).toContain('no place for: 1 × entities of type place')
    expect(readFileSync(join(cwd, 'x.yaml'), 'utf8').match(/\{ name: Front, weak: true \}/g)).toHaveLength(2)
  })

  it('refuses a type that neither the files nor kunya have', async () => {
    const cwd = folderWith({ 'n.csv': 'id,name,type\na,A,group\nb,B,tribe\n' })
    const type = (name: string) => run(cwd, 'csv', 'n.csv', '--namespace', 'x', '-o', 'x.yaml', '--type', name)
    const { code, err } = await type('grop')
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(
        /--type "grop": n\.csv has none of it, expected one of group, tribe, .*: did you mean group\?/,
      ),
    ])
    expect(existsSync(join(cwd, 'x.yaml'))).toBe(false)
    expect((await type('tribe')).code).toBe(0)
  })

  it('leaves no output on an error, and what was there as it was', async () => {
    const cwd = folderWith({ 'x.xml': '<list><ENTITY>', 'x.ftm.json': '{"id":1}\n', 'out.yaml': 'old' })
    for (const [format, file, problem] of [
      ['un', 'x.xml', 'kunya: 1 problem: nothing was imported'],
      ['ftm', 'x.ftm.json', 'kunya: nothing in x.ftm.json was understood as ftm'],
      ['csv', 'none.csv', 'kunya: none.csv: no such file'],
    ] as const) {
      const { code, err } = await run(cwd, format, file, '-o', 'out.yaml')
      expect([code, err]).toEqual([2, expect.stringContaining(problem)])
    }
    expect(readFileSync(join(cwd, 'out.yaml'), 'utf8')).toBe('old')
    expect(readdirSync(cwd).filter(name => name.endsWith('.partial'))).toEqual([])
    expect((await run(cwd, 'csv', 'x.xml', '-o', 'out.yaml', '--no-clobber')).err).toContain('--no-clobber')
  })

  it('says what is missing or unknown', async () => {
    const cwd = folderWith({ 'a.csv': 'id,name\na,A\n' })
    for (const [args, problem] of [
      [
        [],
        'missing <format>: one of csv, jsonl, ftm, opensanctions, ofac, un, ucdp, geonames, wikidata, skos, openrefine',
      ],
      [['xls', 'a'], 'format "xls": expected one of csv,'],
      [['csv'], 'missing <files..>'],
      [['csv', 'a.csv'], 'missing --output FILE'],
      [['csv', '-', '-o', 'x.yaml'], 'some files are read twice: give files, not "-"'],
      [['csv', 'a.csv', '-o', 'x.xml'], '--output x.xml: expected a name that ends in .yaml, .csv or .jsonl'],
      [['csv', 'a.csv', '-o', 'x.yaml', '--namespace', 'A B'], '--namespace "A B": expected small letters'],
      [
        ['csv', 'a.csv', '-o', 'x.yaml'],
        'a.csv:2:1: no-namespace: expected ids such as syria:hama, or a --namespace, received "a"',
      ],
    ] as const) {
      const { code, err } = await run(cwd, ...args)
      expect([code, err]).toEqual([2, expect.stringContaining(problem)])
    }
    expect(existsSync(join(cwd, 'x.yaml'))).toBe(false)
  })

  it('needs little memory, as entities pass by one at a time', async () => {
    const rows = Array.from({ length: 60_000 }, (_, i) => `m${i >> 2},Name ${i} of the front,group`)
    const cwd = folderWith({ 'm.csv': `id,name,type\n${rows.join('\n')}\n` })
    const { code, err } = await kunya(['dictionary', 'import', 'csv', 'm.csv', '--namespace', 'm', '-o', 'm.yaml'], {
      cwd,
      env: { NODE_OPTIONS: '--max-old-space-size=64' },
    })
    expect([code, err]).toEqual([0, expect.stringContaining('15,000 entities with 60,000 names')])
  })
})
