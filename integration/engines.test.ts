import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { openResolver, type Resolver } from '../src/index.ts'
import { here, KUNYA, needs, newFolder, PYTHON, spellings, withEngine } from './engines.ts'

/** Lines of the shell that docs/engines.md shows under a heading. */
function linesOf(heading: string): string[] {
  const [, section = ''] = readFileSync(here('../docs/engines.md'), 'utf8').split(`## ${heading}\n`)
  const lines = /```sh\n([\s\S]*?)\n```/u.exec(section)?.[1]?.split('\n') ?? []
  expect(lines).toHaveLength(2)
  return lines
}

const ALL = newFolder()
let places = 0

/** A folder with `kunya`, and the programs of the virtual environment, on its path. */
function newPlace(): { folder: string; run: (line: string) => void } {
  const folder = join(ALL, `${places++}`)
  mkdirSync(folder)
  const bin = join(folder, 'bin')
  mkdirSync(bin)
  symlinkSync(KUNYA, join(bin, 'kunya'))
  const env = { ...process.env, PATH: `${bin}:${dirname(PYTHON)}:${process.env['PATH']}` }
  return {
    folder,
    run(line) {
      const { status, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', line], {
        cwd: folder,
        env,
        encoding: 'utf8',
      })
      expect([status, stderr]).toEqual([0, expect.not.stringMatching(/error/iu)])
    },
  }
}

let resolver: Resolver
beforeAll(async () => {
  resolver = await openResolver()
})
const idOf = (mention: string): string | null => {
  const answer = resolver.resolve(mention)
  return answer.decision === 'match' ? answer.entity.id : null
}

withEngine('GNU parallel', [needs.program('parallel', '--version')], () => {
  describe('docs/engines.md', () => {
    // The second line asks other hosts, by ssh; here it asks this one, twice.
    it.each([0, 1])('line %i answers the names in their order', at => {
      const { folder, run } = newPlace()
      const names = spellings(resolver, 2000)
      writeFileSync(join(folder, 'names.txt'), names.map(name => `${name}\n`).join(''))
      run((linesOf('GNU parallel')[at] as string).replace('host1,host2', '2/:').replace('10M', '10k'))
      const answers = readFileSync(join(folder, 'answers.tsv'), 'utf8').trimEnd().split('\n')
      expect(answers.map(answer => answer.split('\t')[1])).toEqual(names.map(name => idOf(name) ?? '\\N'))
    })
  })
})

withEngine('DuckDB', [needs.program(join(dirname(PYTHON), 'duckdb'), '--version')], () => {
  it('answers a column as docs/engines.md says', () => {
    const { folder, run } = newPlace()
    copyFileSync(here('../examples/reports.csv'), join(folder, 'reports.csv'))
    chmodSync(join(folder, 'reports.csv'), 0o644)
    for (const line of linesOf('DuckDB')) run(line)
    const rows: { name: string; id: string; decision: string }[] = parse(readFileSync(join(folder, 'resolved.csv')), {
      columns: true,
    })
    const asked: { name: string }[] = parse(readFileSync(join(folder, 'reports.csv')), { columns: true })
    expect(rows.map(({ name }) => name).sort()).toEqual(asked.map(({ name }) => name).sort())
    for (const { name, id } of rows) expect([name, id || null]).toEqual([name, idOf(name)])
  })
})
