import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { explain, KNOWN_TYPES, openResolver, type Resolution } from '../src/index.ts'

interface Case {
  id: string
  type: string
  names: readonly [latin: string, other: string]
  find: readonly string[]
  refuse: readonly string[]
}

const CASES = parse(readFileSync(new URL('fixtures/two-names.yaml', import.meta.url), 'utf8')) as readonly Case[]
const [FIRST] = CASES as readonly [Case, ...Case[]]

/** The first list is the owner's, with its own count; the others were written to it. */
const sizeOf = (entity: Case): { find: number; matches: number } =>
  entity === FIRST ? { find: 17, matches: 13 } : { find: 20, matches: 16 }

const folder = mkdtempSync(join(tmpdir(), 'kunya-reading-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A resolver that knows this entity alone, by its two names. */
function remembering({ id, type, names: [latin, other] }: Case) {
  const file = join(folder, `${id}.csv`)
  const lang = /\p{Script=Arabic}/u.test(other) ? 'ar' : ''
  writeFileSync(file, `id,name,type,lang\n${id},${latin},${type},\n${id},${other},${type},${lang}\n`)
  return openResolver({ dictionaries: [file] })
}

/** The spelling; below it the decision, the score and why. */
const told = (resolution: Resolution): string => {
  const { mention, decision, candidates } = resolution
  return `${mention}\n    ${decision} ${candidates[0]?.score ?? '-'}: ${explain(resolution)}`
}

const listOf = (title: string, wrong: readonly Resolution[]): string => [title, ...wrong.map(told)].join('\n  ')

it('has at least fourteen cases of seven types', () => {
  expect(CASES.length).toBeGreaterThanOrEqual(14)
  expect(new Set(CASES.map(entity => entity.type))).toEqual(new Set(KNOWN_TYPES))
})

describe.each(CASES)('$type $id, remembered by two names', entity => {
  const { find: wanted, matches: least } = sizeOf(entity)
  const answers = remembering(entity).then(resolver => ({
    find: entity.find.map(mention => resolver.resolve(mention)),
    refuse: entity.refuse.map(mention => resolver.resolve(mention)),
  }))

  it('has a full list, both ways, of spellings it was never told', () => {
    const listed = [...entity.names, ...entity.find, ...entity.refuse]
    expect(new Set(listed).size).toBe(listed.length)
    expect(entity.find).toHaveLength(wanted)
    expect(entity.refuse.length).toBeGreaterThanOrEqual(10)
  })

  it('is found by every spelling', async () => {
    const lost = (await answers).find.filter(a => a.decision === 'none' || a.candidates[0]?.id !== entity.id)
    expect(lost.length, listOf('neither match nor first in review:', lost)).toBe(0)
  })

  it(`is the match for at least ${least} of ${wanted}`, async () => {
    const unsure = (await answers).find.filter(a => a.decision !== 'match')
    expect(wanted - unsure.length, listOf('no match:', unsure)).toBeGreaterThanOrEqual(least)
  })

  it('is never the match for a look-alike', async () => {
    const taken = (await answers).refuse.filter(a => a.decision === 'match')
    expect(taken.length, listOf('taken for it:', taken)).toBe(0)
  })
})
