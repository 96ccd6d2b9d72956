/** The guide for curators: its walk-through is walked, its tables are those of the program. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ALIAS_KINDS, checkCodes, KNOWN_TYPES } from '../src/index.ts'

const GUIDE = 'dictionaries/README.md'
const text = readFileSync(GUIDE, 'utf8')
const BIN = resolve('bin/kunya.js')

const cwd = mkdtempSync(join(tmpdir(), 'kunya-guide-'))
const sample = /```yaml\n(# yaml-language-server[\s\S]*?)```/u.exec(text)?.[1] ?? ''
writeFileSync(join(cwd, 'mine.yaml'), sample)

/** What the commands of a block print, in the folder where the guide's file was saved; commands run in order, once. */
function walk(block: string): string {
  return block
    .split('\n')
    .filter(line => line.startsWith('$ '))
    .map(line => {
      const command = line.replace(/^\$ kunya /u, `node ${BIN} `)
      const { stdout } = spawnSync('sh', ['-c', command], {
        cwd,
        encoding: 'utf8',
        env: { ...process.env, NO_COLOR: '1' },
      })
      return [line, stdout.replace(/[ \t]+$/gmu, '').replace(/\n+$/u, '')].filter(Boolean).join('\n')
    })
    .join('\n')
}

async function codesTable(): Promise<string> {
  const rows = (await checkCodes()).map(
    ({ code, severity, why, mend }) => `| \`${code}\` | ${severity} | ${why} | ${mend} |`,
  )
  return ['| code | severity | why | how to mend it |', '|---|---|---|---|', ...rows].join('\n')
}

const coverage = (): string =>
  spawnSync('node', [BIN, 'dictionary', 'stats', '-d', 'syria', '--format', 'markdown'], {
    encoding: 'utf8',
  }).stdout.trimEnd()

const BLOCK = /```console\n([\s\S]*?)\n```/gu
const between = (name: string): RegExp => new RegExp(`(<!-- ${name}: [^>]* -->\\n)([\\s\\S]*?)(<!-- /${name} -->)`, 'u')
const withTable = (of: string, name: string, table: string): string =>
  of.replace(between(name), (_, start, _old, end) => `${start}\n${table}\n\n${end}`)

/** `KUNYA_README=write npx vitest run test/dictionaries.test.ts` brings what is shown up to date instead of checking it. */
const expected = withTable(
  withTable(
    text.replace(BLOCK, (_, block) => `\`\`\`console\n${walk(block)}\n\`\`\``),
    'codes',
    await codesTable(),
  ),
  'coverage',
  coverage(),
)
if (process.env['KUNYA_README'] === 'write') writeFileSync(GUIDE, expected)

describe.skipIf(process.env['KUNYA_README'] === 'write')('the guide for curators', () => {
  it('shows what its commands print', () => {
    const shown = (of: string): string[] => [...of.matchAll(BLOCK)].map(([, block]) => block as string)
    expect(shown(text).length).toBeGreaterThan(3)
    expect(shown(text)).toEqual(shown(expected))
  })

  it('has every code of the check', () => {
    expect(between('codes').exec(text)?.[2]).toBe(between('codes').exec(expected)?.[2])
  })

  it('has the coverage of what ships', () => {
    expect(between('coverage').exec(text)?.[2]).toBe(between('coverage').exec(expected)?.[2])
  })

  it('leaves behind a dictionary without errors, that has what was added', () => {
    const { status, stdout } = spawnSync(
      'node',
      [BIN, 'dictionary', 'check', 'syria', join(cwd, 'mine.yaml'), '--json'],
      {
        encoding: 'utf8',
      },
    )
    expect(status).toBe(0)
    expect(stdout).not.toContain('"severity":"error"')
    const mine = readFileSync(join(cwd, 'mine.yaml'), 'utf8')
    for (const part of ['id: liwa-al-rimal', 'لواء الرمال', 'desert-post: {', 'extends: syria:faylaq-al-rahman'])
      expect(mine).toContain(part)
  })

  it('has an example for every kind of alias, and names every type', () => {
    for (const kind of ALIAS_KINDS) expect(text).toMatch(new RegExp(`\\| \`${kind}\` \\| .+ \\| .*kind: ${kind}`, 'u'))
    for (const type of KNOWN_TYPES) expect(text).toContain(type)
  })

  it('links to files that are there', () => {
    for (const [, path] of text.matchAll(/\]\((?!https?:)([^)#]+)\)/gu))
      expect(readFileSync(join('dictionaries', path as string)).length, path).toBeGreaterThan(0)
  })
})
