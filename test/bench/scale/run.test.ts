import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { chart } from '../../../bench/scale/chart.ts'
import { docsOf } from '../../../bench/scale/docs.ts'
import { flagsOf, sizeOf } from '../../../bench/scale/flags.ts'
import type { Measured } from '../../../bench/scale/jobs.ts'
import type { ScaleResult } from '../../../bench/scale/result.ts'
import { forecast } from '../../../bench/scale/run.ts'
import { report, rivalsOf } from '../../../bench/scale/tables.ts'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'kunya-bench-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

const bench = (...args: string[]): Promise<{ stdout: string; stderr: string }> =>
  promisify(execFile)(process.execPath, ['--import', 'tsx', 'bench/main.ts', ...args], { cwd: ROOT })

describe('npm run bench', () => {
  it('measures 200 names with two peers, each engine by itself', async () => {
    const json = join(folder, 'out.json')
    const only = 'kunya,MiniSearch,@m31coding/fuzzy-search, assembled'
    const flags = [
      '--sizes',
      '200',
      '--no-real',
      '--budget',
      '0.3',
      '--questions',
      '200',
      '--only',
      only,
      '--json',
      json,
    ]
    const { stdout } = await bench(...flags)
    expect(stdout).toMatch(/Made names: 200 names of 50 entities/u)
    const { sets, compare } = JSON.parse(readFileSync(json, 'utf8')) as ScaleResult
    const { engines } = sets[0] as ScaleResult['sets'][number]
    expect(Object.keys(engines)).toEqual(['kunya', 'MiniSearch', '@m31coding/fuzzy-search, assembled'])
    for (const one of Object.values(engines) as Measured[]) {
      expect(one.answered).toBeGreaterThanOrEqual(3)
      expect(one.rate).toBeGreaterThan(0)
      expect(one.p99).toBeGreaterThanOrEqual(one.p50)
      expect(one.buildMs).toBeGreaterThan(0)
    }
    const { bytes, loadMs, extra } = engines.kunya as Measured
    expect(bytes).toBeGreaterThan(1000)
    expect(loadMs).toBeGreaterThan(0)
    expect(extra?.listedAgain).toBeGreaterThan(0)
    expect(extra?.suggest.answered).toBeGreaterThan(0)
    expect(compare?.first.answered).toBeGreaterThan(0)
    expect(engines.MiniSearch).not.toHaveProperty('extra')
  }, 120_000)

  it('knows its benchmarks, its flags and its engines', async () => {
    await expect(bench('nothing')).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/startup, batch, pipe, nodes/u),
    })
    await expect(bench('--only', 'grep')).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/no engine "grep"/u),
    })
    expect((await bench('--help')).stdout).toMatch(/--sizes LIST/u)
  })
})

it('sizes are numbers with k or M', () => {
  expect(['500', '1k', '1M'].map(sizeOf)).toEqual([500, 1000, 1_000_000])
  expect(() => sizeOf('1G')).toThrow(/--sizes/u)
  expect(() => sizeOf('')).toThrow(/--sizes/u)
  expect(() => flagsOf(['--budget', '0'])).toThrow(/--budget/u)
  expect(flagsOf(['--only', 'kunya,MiniSearch, assembled']).only).toEqual(['kunya', 'MiniSearch, assembled'])
  expect(() => flagsOf(['--write-docs', '--only', 'kunya'])).toThrow(/--write-docs/u)
})

const measured = (rate: number, rightFirst: number, over: Partial<Measured> = {}): Measured => ({
  answered: 100,
  rate,
  p50: 1000 / rate,
  p99: 2000 / rate,
  worth: { rightFirst, accepted: rightFirst, wrongPresent: 0, wrongAbsent: 0, byKind: { typo: rightFirst } },
  processor: 1,
  buildMs: 1000,
  openedMB: 1,
  residentMB: 1,
  ...over,
})

describe('what is not tried', () => {
  const limits = { budget: 4000, limit: 90_000 }
  it('is told by the smaller dictionary', () => {
    expect(forecast(measured(100, 1), 10, limits)).toBeUndefined()
    expect(forecast(measured(1, 1), 10, limits)).toEqual({ skipped: 'a query would take about 10 s' })
    expect(forecast(measured(100, 1, { buildMs: 12_000 }), 10, limits)).toEqual({
      skipped: 'building would take about 120 s',
    })
    expect(forecast({ skipped: 'out of memory' }, 10, limits)).toEqual({
      skipped: 'left out after the smaller dictionary',
    })
  })
})

const RESULT: ScaleResult = {
  machine: { node: '20.0.0', cores: 2, memoryGB: 8, platform: 'linux x64' },
  versions: {},
  seed: 1,
  budget: 4000,
  limit: 90_000,
  seconds: 9,
  sets: [1000, 10_000].map(size => ({
    size,
    aliases: size,
    entities: size / 4,
    stringBytes: size * 30,
    questions: 100,
    engines: {
      kunya: measured(20_000, 0.98),
      'Fuse.js': measured(1, 0.95),
      FlexSearch: measured(500, 0.7),
      MiniSearch: measured(50, 0.94),
      fuzzyset: { skipped: 'out of memory' },
    },
  })),
}

describe('what is told of it', () => {
  it('ratios to the fastest peer that finds as much, to the one that finds most, and to Fuse.js', () => {
    const { asGood, finds } = rivalsOf(RESULT.sets[0] as ScaleResult['sets'][number])
    expect([asGood?.name, finds?.name]).toEqual(['MiniSearch', 'Fuse.js'])
    const text = report(RESULT)
    expect(text).toMatch(/400 \(MiniSearch, 94\.0 %\) +20,000 \(Fuse\.js, 95\.0 %\) +20,000/u)
    expect(text).toMatch(/fuzzyset +\(out of memory\)/u)
    expect(text).toMatch(/From 1,000 to 10,000 names a query of kunya costs 1 times/u)
  })

  it('a page with every table, and no warning where nothing disturbed', () => {
    const page = docsOf({ scale: RESULT })
    expect(page).toMatch(/\| kunya \|/u)
    expect(page).not.toMatch(/Other work ran/u)
    const [set] = RESULT.sets as [ScaleResult['sets'][number]]
    const disturbed = { ...RESULT, sets: [{ ...set, engines: { kunya: measured(1, 1, { processor: 0.5 }) } }] }
    expect(docsOf({ scale: disturbed })).toMatch(/Other work ran on the machine: 1 of 1/u)
  })

  it('a chart that names every engine with figures', async () => {
    const svg = await chart(RESULT)
    expect(svg).toMatch(/^<svg/u)
    for (const name of ['kunya', 'Fuse.js', 'FlexSearch', 'MiniSearch']) expect(svg).toContain(`>${name}<`)
    expect(svg).not.toContain('fuzzyset')
  })
})
