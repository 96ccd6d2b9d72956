import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const README = readFileSync('README.md', 'utf8')

interface Block {
  command: string
  output: string
}

/** Every `console` block of the README: a command behind `$ `, and what it prints; a last line `…` cuts the output. */
const BLOCKS: Block[] = [...README.matchAll(/```console\n\$ (.+)\n([\s\S]*?)\n```/gu)].map(([, command, output]) => ({
  command: command as string,
  output: output as string,
}))

const PROGRAMS: readonly (readonly [start: string, program: string])[] = [
  ['npm ci && npm start', 'node examples/reports.js'],
  ['kunya ', 'node bin/kunya.js '],
]

function outputOf(command: string): string {
  const [start, program] = PROGRAMS.find(([begin]) => command.startsWith(begin)) ?? ['', '']
  const { stdout } = spawnSync('sh', ['-c', program + command.slice(start.length)], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  })
  return stdout.replace(/[ \t]+$/gmu, '').replace(/\n+$/u, '')
}

const testFiles = (): number =>
  readdirSync('test', { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.test.ts')).length

/** Rows of the accuracy table: set and figure name them, docs/accuracy.md has the values. */
const ROW = /^\| ([^|]+) \| \d+ \| ([^|]+) \|.*\|$/gmu
const ACCURACY = new Map(
  [...readFileSync('docs/accuracy.md', 'utf8').matchAll(ROW)].map(([row, set, figure]) => [`${set}: ${figure}`, row]),
)

/** `KUNYA_README=write npx vitest run test/readme.test.ts` brings the shown output up to date instead of checking it. */
if (process.env['KUNYA_README'] === 'write') {
  let text = README.replace(/ Test Files {2}\d+ passed \(\d+\)/u, ` Test Files  ${testFiles()} passed (${testFiles()})`)
  text = text.replace(ROW, (row, set, figure) => ACCURACY.get(`${set}: ${figure}`) ?? row)
  for (const { command, output } of BLOCKS) {
    if (command === 'npm ci && npm test') continue
    const printed = outputOf(command)
    const lines = output.endsWith('\n…')
      ? `${printed
          .split('\n')
          .slice(0, output.split('\n').length - 1)
          .join('\n')}\n…`
      : printed
    text = text.replace(`$ ${command}\n${output}\n`, () => `$ ${command}\n${lines}\n`)
  }
  writeFileSync('README.md', text)
}

describe.skipIf(process.env['KUNYA_README'] === 'write')('README', () => {
  it('has the two commands and more', () => {
    const commands = BLOCKS.map(({ command }) => command)
    expect(commands).toContain('npm ci && npm start')
    expect(commands).toContain('npm ci && npm test')
    expect(commands.length).toBeGreaterThan(5)
  })

  const run = BLOCKS.filter(({ command }) => command !== 'npm ci && npm test')
  it.each(run)('shows what is printed by: $command', ({ command, output }) => {
    const printed = outputOf(command)
    const isCut = output.endsWith('\n…')
    const shown = isCut ? output.slice(0, -2) : output
    expect(isCut ? printed.slice(0, shown.length) : printed).toBe(shown)
  })

  it('counts the test files', () => {
    const files = testFiles()
    const block = BLOCKS.find(({ command }) => command === 'npm ci && npm test')
    expect(block?.output).toBe(` Test Files  ${files} passed (${files})`)
  })

  it('shows the figures of docs/accuracy.md', () => {
    const rows = [...README.matchAll(ROW)]
    expect(rows.length).toBeGreaterThan(5)
    for (const [row, set, figure] of rows) expect(row).toBe(ACCURACY.get(`${set}: ${figure}`))
  })

  it('links to files that are there', () => {
    const links = [...README.matchAll(/\]\((?!https?:)([^)#]+)\)/gu)].map(([, path]) => path as string)
    for (const path of links) expect(readFileSync(path).length, path).toBeGreaterThan(0)
  })
})
