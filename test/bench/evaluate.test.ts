import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { evaluated } from '../../bench/evaluate/evaluated.ts'
import { flagsOf } from '../../bench/evaluate/flags.ts'
import { loadProduct } from '../../bench/evaluate/product.ts'
import { run } from '../../bench/evaluate/run.ts'
import { FOLDERS, findSet, plainKey, readSet, tokenKey } from '../../bench/evaluate/sets.ts'
import { kindOf } from '../../bench/evaluate/slices.ts'
import { ranking } from '../../bench/evaluate/tasks/ranking.ts'

const folder = mkdtempSync(join(tmpdir(), 'kunya-evaluate-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('a tiny ranking', () => {
  beforeAll(() => {
    writeFileSync(
      join(folder, 'wikidata_ru_dev.csv'),
      'name,mention\nivanov,иванов\npetrov,петров\npetroff,петров\nnobody,сидоров\n',
    )
  })

  it('counts any name of a mention as right, and tells which sets are not there', async () => {
    const { measured, absent = [] } = await ranking.run({
      kunya: await loadProduct(),
      folders: [folder],
      scratch: folder,
    })
    expect(measured.map(({ set }) => set)).toEqual(['wikidata ru'])
    expect(absent).toHaveLength(6)
    const [only] = measured
    const { lines, rivals, rows } = evaluated(only as NonNullable<typeof only>, { baselines: true })
    expect(rows).toHaveLength(4)
    expect(lines.find(({ name }) => name === 'right first')?.value).toBe(0.75)
    expect(rivals.map(({ name, figures }) => [name, figures['right first']])).toEqual([
      ['Fuse.js', 0.75],
      ['Jaro-Winkler', 0.75],
      ['token-sort Levenshtein', 0.75],
    ])
  })

  it('runs from its flags to an exit code', async () => {
    const said: string[] = []
    const json = join(folder, 'out.json')
    const io = { out: (text: string) => said.push(text), err: () => {} }
    const args = ['--only', 'yours', '--no-baselines', '--json', json]
    expect(await run(args, io)).toBe(0)
    expect(said.join('\n')).toMatch(/yours, to find +\d+ +found +[\d.]+/u)
    const { sets } = JSON.parse(readFileSync(json, 'utf8'))
    expect(sets.map(({ set }: { set: string }) => set)).toEqual(['yours, to find', 'yours, to refuse'])
    expect(sets[0].rows[0]).toMatchObject({ asked: expect.any(String), outcome: expect.stringMatching(/^[x51+-]$/u) })
  })
})

describe('flags', () => {
  it('are refused when unknown, or against each other', async () => {
    expect(flagsOf(['--only', 'pairs,ofac']).only).toEqual(['pairs', 'ofac'])
    expect(() => flagsOf(['--only', 'pears'])).toThrow('no task "pears"')
    expect(() => flagsOf(['--write-docs', '--no-baselines'])).toThrow('whole run')
    const said: string[] = []
    const io = { out: () => {}, err: (text: string) => said.push(text) }
    expect(await run(['--nothing'], io)).toBe(2)
    expect(said.join()).toContain('--nothing')
  })
})

describe('sets', () => {
  it('ship, but for the one without a licence', () => {
    const SHIPPED = [
      'mentions',
      'lookalikes',
      'name_bench',
      'ofac',
      ...['ar', 'he', 'ja', 'ko', 'ru', 'zh'].map(l => `wikidata_${l}`),
    ]
    for (const name of SHIPPED) expect(readSet(FOLDERS, `${name}_dev.csv`).length, name).toBeGreaterThan(70)
    expect(findSet(FOLDERS, 'anetac_dev.csv')).toBeUndefined()
    expect(() => readSet(FOLDERS, 'anetac_dev.csv')).toThrow('no set "anetac_dev.csv"')
  })

  it('are compared by plain keys', () => {
    expect(plainKey(' Ǧaiš  al-ISLĀM! ')).toBe('gais al islam')
    expect(tokenKey('SMITH, John')).toBe(tokenKey('John Smith'))
  })
})

describe('kinds of mentions', () => {
  const entity = {
    id: 'x',
    type: 'group',
    name: 'Syrian Democratic Forces',
    aliases: [{ name: 'قسد', kind: 'abbreviation' as const }, { name: 'Hêzên Sûriya' }],
  }

  it.each([
    ['SDF', 'abbreviation'],
    ['قسد', 'abbreviation'],
    ['Forces démocratiques syriennes', 'translated'],
    ['Syrian Democratic Forces', 'same script'],
    ['カセム', 'cross script'],
  ] as const)('%s is %s', async (mention, kind) => {
    expect(kindOf(mention, [entity], await loadProduct())).toBe(kind)
  })

  it('nothing is right where no right id is known', async () => {
    expect(kindOf('SDF', [], await loadProduct())).toBe('out of dictionary')
  })
})
