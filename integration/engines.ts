/** Which engines this machine has, what kunya must answer, and names to ask about. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import type { Resolution, Resolver } from '../src/index.ts'

export const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
export const KUNYA: string = here('../bin/kunya.js')
/** The Python that has pyspark. */
export const PYTHON: string = process.env['KUNYA_PYTHON'] ?? here('.venv/bin/python')

const PREPARE = 'run bash integration/prepare.sh'

export interface Need {
  what: string
  isThere: boolean
}

export const needs = {
  package: (name: string): Need => ({
    what: `the npm package ${name}`,
    isThere: existsSync(here(`node_modules/${name}`)),
  }),
  program: (name: string, ...args: string[]): Need => ({
    what: `the program ${name}`,
    isThere: spawnSync(name, args).status === 0,
  }),
  pyspark: (): Need => ({ what: 'pyspark', isThere: spawnSync(PYTHON, ['-c', 'import pyspark']).status === 0 }),
}

/** Tests that need an engine: skipped aloud where it is missing, but never on CI, where a missing one fails them. */
export function withEngine(name: string, needed: readonly Need[], tests: () => void): void {
  const missing = needed.filter(({ isThere }) => !isThere).map(({ what }) => what)
  const isSkipped = missing.length > 0 && !process.env['CI']
  if (isSkipped) console.warn(`SKIPPED ${name}: missing ${missing.join(', ')}: ${PREPARE}`)
  else it(`${name} is installed`, () => expect(missing).toEqual([]))
  describe.skipIf(isSkipped)(name, tests)
}

/** A folder of its own for the tests of one file, gone when they are over. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kunya-integration-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** What the six fields of an answer say. */
export function fieldsOf(answer: Resolution): object {
  const { decision } = answer
  if (decision !== 'match') return { decision, id: null, name: null, type: null, score: null, alias: null }
  const { entity, score, alias } = answer
  const { id, name, type } = entity
  return { decision, id, name, type, score: Math.round(score * 1000) / 1000, alias: alias.name }
}

const MANNERS: readonly ((name: string) => string)[] = [
  name => name,
  name => name.toUpperCase(),
  name => name.replaceAll('-', ' '),
  name => `“${name}”`,
  name => `${name}.`,
]

/** Distinct spellings: what the shipped dictionaries call all but small places, as a messy column has it. */
export function spellings(resolver: Resolver, count: number): string[] {
  const found = new Set<string>()
  for (const { id, level, name, aliases } of resolver.entities()) {
    if (!id.startsWith('syria:') || level === 'village' || level === 'town') continue
    for (const spelling of [name, ...aliases.map(alias => alias.name)]) {
      for (const manner of MANNERS) if (found.size < count) found.add(manner(spelling))
    }
  }
  return [...found]
}

/** Said by hand, so that not all that is right comes from kunya itself. */
export const KNOWN: readonly (readonly [mention: string, id: string])[] = [
  ['FSA', 'syria:free-syrian-army'],
  ['Jaïsh Ossoud Al-Charki', 'syria:jaysh-usud-al-sharqiya'],
  ['أسود الشرقية', 'syria:jaysh-usud-al-sharqiya'],
  ['جيش الاسلام', 'syria:jaysh-al-islam'],
  ['Hezbollah Militia', 'syria:hezbollah'],
  ['Rakka’daki', 'syria:raqqa'],
]
