import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { beforeEach, describe, expect, it } from 'vitest'
import { kunya, NAMES, newFolder } from '../kunya.ts'

let folder = ''
const at = (name: string): string => join(folder, name)
beforeEach(() => {
  folder = newFolder()
  writeFileSync(at('in.csv'), 'n,k\nJaysh Alpha,group\nBetaville,\n<b>Qqqq</b>,\n<b>Qqqq</b>,\n')
})
const batch = (...args: string[]) => kunya(['batch', at('in.csv'), '-d', NAMES, '-c', 'n', ...args])

const PROVENANCE = {
  tool: 'kunya',
  version: expect.stringMatching(/^\d+\.\d+\.\d+/),
  date: expect.stringMatching(/Z$/),
  options: { column: ['n'], dictionary: [NAMES], 'type-column': 'k' },
  thresholds: { accept: 0.86, review: 0.5, margin: 0.04 },
  dictionaries: [{ name: expect.any(String), checksum: expect.stringMatching(/^[0-9a-f]{8}$/) }],
}

describe('--report', () => {
  it('writes a page about the run, the same whatever --jobs', async () => {
    const { code } = await batch('--report', at('r.html'), '-o', at('o.csv'))
    expect(code).toBe(0)
    const page = readFileSync(at('r.html'), 'utf8')
    expect(page).toContain('4 rows, 3 distinct names')
    expect(page).toContain('<strong>50.0 %</strong> none')
    expect(page).toContain(
      '<td role="cell" class="number rows">2</td><th scope="row" role="rowheader"><bdi>&lt;b&gt;Qqqq&lt;/b&gt;</bdi></th>',
    )
    expect(page).toContain('<small>close rival</small>')
    await batch('--report', at('s.html'), '-o', at('p.csv'), '--jobs', '2')
    const timeless = (text: string): string => text.replace(/on <time.*<\/time> in [\d.]+/, '')
    expect(timeless(readFileSync(at('s.html'), 'utf8'))).toBe(timeless(page))
    expect(readFileSync(at('p.csv'))).toEqual(readFileSync(at('o.csv')))
  })

  it('leaves an older page where the run fails, and is refused before the work where it can not be written', async () => {
    writeFileSync(at('r.html'), 'old')
    const failed = await kunya(['batch', at('in.csv'), '-d', NAMES, '-c', 'no', '--report', at('r.html')])
    expect([failed.code, readFileSync(at('r.html'), 'utf8')]).toEqual([2, 'old'])
    const nowhere = await batch('--report', join(folder, 'no', 'r.html'), '-o', at('o.csv'))
    expect([nowhere.code, nowhere.err]).toEqual([
      2,
      expect.stringMatching(/--report .*r\.html: its folder does not exist/),
    ])
    const same = await batch('--report', at('o.csv'), '-o', at('o.csv'))
    expect([same.code, same.err]).toEqual([2, expect.stringContaining('--report and --output name the same file')])
    expect(readdirSync(folder).toSorted()).toEqual(['in.csv', 'r.html'])
  })
})

describe('--provenance', () => {
  it('stands in a file beside the output', async () => {
    await batch('--type-column', 'k', '--review', '0.5', '--provenance', 'sidecar', '-o', at('o.csv'), '-q')
    expect(JSON.parse(readFileSync(at('o.csv.provenance.json'), 'utf8'))).toEqual({
      ...PROVENANCE,
      input: at('in.csv'),
      options: { ...PROVENANCE.options, review: 0.5, provenance: 'sidecar' },
    })
    const nowhere = await batch('--provenance', 'sidecar')
    expect([nowhere.code, nowhere.err]).toEqual([
      2,
      expect.stringContaining('--provenance sidecar stands beside the output'),
    ])
  })

  it('stands in a column of each row, in any format', async () => {
    const { out } = await batch('--provenance', 'column', '--prefix', 'k_', '-q')
    const [header = [], ...rows] = parse(out) as string[][]
    expect(header.at(-1)).toBe('k_provenance')
    const [first, ...others] = rows.map(row => row.at(-1) ?? '')
    expect(JSON.parse(first ?? '')).toMatchObject({ tool: 'kunya', options: { column: ['n'], prefix: 'k_' } })
    expect(new Set(others)).toEqual(new Set([first]))
    const json = await batch('--provenance', 'column', '--to', 'ndjson', '-q')
    expect(JSON.parse(json.out.split('\n')[0] ?? '').kunya_provenance).toMatch(/^\{"tool":"kunya"/)
    const distinct = await batch('--provenance', 'column', '--only-distinct', '-q')
    expect(distinct.out).toMatch(/^n,kunya_count,.*,kunya_provenance\n<b>Qqqq<\/b>,2,none,,,,,,,"\{""tool/)
  })

  it('is not left behind by a run that failed', async () => {
    await kunya(['batch', at('in.csv'), '-d', NAMES, '-c', 'no', '--provenance', 'sidecar', '-o', at('o.csv')])
    expect(existsSync(at('o.csv.provenance.json'))).toBe(false)
    expect(readdirSync(folder)).toEqual(['in.csv'])
  })
})
