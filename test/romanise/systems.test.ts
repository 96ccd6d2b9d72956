import { describe, expect, test } from 'vitest'
import { SYSTEMS } from '../../src/romanise/romanise.ts'
import { applyRules, applySystem, type Rule } from '../../src/romanise/rules.ts'
import { ARABIC_READING, prepareArabic } from '../../src/romanise/systems/arabic-reading.ts'

const name = ({ from, example: [raw] }: Rule) => `${raw} ${from.source.slice(0, 40)}`

/** Every example right with the table, wrong without its row. */
function checkRows(rules: readonly Rule[], run: (rules: readonly Rule[], raw: string) => string): void {
  for (const [index, rule] of rules.entries()) {
    const [raw, latin] = rule.example
    expect(run(rules, raw), name(rule)).toBe(latin)
    expect(run(rules.toSpliced(index, 1), raw), `never needed: ${name(rule)}`).not.toBe(latin)
  }
}

describe('every row is right and needed', () => {
  test('arabic reading', () => checkRows(ARABIC_READING, (rules, raw) => applyRules(rules, prepareArabic(raw))))
  test.each(SYSTEMS.map(system => [system.id, system] as const))('%s', (_, system) =>
    checkRows(system.rules, (rules, raw) => applySystem({ ...system, rules }, raw)),
  )
})

describe('output is Latin', () => {
  const allowed = /^[\p{Script=Latin}\p{M}\p{P}ʹʺʾʿ ]*$/u
  const code = /^[\x20-\x7E]*$/u
  test.each(SYSTEMS.map(system => [system.id, system] as const))('%s', (_, { id, rules }) => {
    for (const { example } of rules) expect(example[1]).toMatch(id === 'buckwalter' ? code : allowed)
  })
})

test('ids are unique, and each system says its title, languages and source', () => {
  expect(new Set(SYSTEMS.map(({ id }) => id)).size).toBe(SYSTEMS.length)
  for (const { id, title, langs, source, script } of SYSTEMS) {
    expect(id).toMatch(/^[a-z0-9-]+$/)
    expect(title.length).toBeGreaterThan(5)
    expect(langs.length).toBeGreaterThan(0)
    expect(source.length).toBeGreaterThan(10)
    expect(script).toMatch(/^[A-Z][a-z]{3}$/)
  }
})
