import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'

interface Row {
  name: string
}
const ROWS: Row[] = parse(readFileSync('examples/reports.csv'), { columns: true })

/** Lines that an example prints. */
function linesOf(example: string): string[] {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`examples/${example}`], { encoding: 'utf8' })
  expect([status, stderr]).toEqual([0, ''])
  return stdout.trimEnd().split('\n')
}

const EXAMPLES: Readonly<Record<string, (lines: string[]) => void>> = {
  'reports.js': lines => {
    expect(lines).toHaveLength(ROWS.length + 3)
  },
  'resolve-all.js': lines => {
    expect(lines).toEqual(['{ match: 114, review: 3, none: 0 }'])
  },
  'node-stream.js': lines => {
    const answers = lines.map(line => JSON.parse(line))
    expect(answers.map(({ mention }) => mention)).toEqual(ROWS.map(({ name }) => name))
    expect(answers[0]).toEqual({ mention: 'Free Syrian Army', decision: 'match', id: 'syria:free-syrian-army' })
  },
  'web-stream.js': lines => {
    expect(lines).toEqual([
      'Jaïsh Ossoud Al-Charki: match, syria:jaysh-usud-al-sharqiya',
      'Hezbollah Militia: match, syria:hezbollah',
      'al-Haj: review',
      'Nobody In Particular: none',
    ])
  },
}

it.each(Object.entries(EXAMPLES))('examples/%s prints what it promises', (example, check) => {
  check(linesOf(example))
})

it('has every example', () => {
  expect(readdirSync('examples').filter(file => file.endsWith('.js'))).toEqual(Object.keys(EXAMPLES).sort())
})
