import { describe, expect, test } from 'vitest'
import { CHECKS } from '../../../src/curate/check/table.ts'
import { issuesOf } from './issues.ts'

describe.each(CHECKS.map(check => [check.code, check] as const))(
  '%s',
  (code, { severity, why, mend, example, mended }) => {
    test('fires on its example, with its severity and a place', () => {
      const found = issuesOf(example).filter(issue => issue.code === code)
      expect(found.length).toBeGreaterThan(0)
      for (const issue of found) {
        expect(issue).toMatchObject({ severity })
        expect(issue.at.line).toBeGreaterThan(1)
        expect(issue.expected).not.toMatch(/undefined|NaN|^$/u)
        expect(issue.received).not.toMatch(/undefined|NaN|^$/u)
      }
    })

    test('does not fire on what is mended', () => {
      expect(issuesOf(mended).filter(issue => issue.code === code)).toEqual([])
    })

    test('is told in words', () => {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/u)
      expect([why, mend].every(text => text.length > 15 && !text.endsWith('.'))).toBe(true)
    })
  },
)

test('codes are unique', () => {
  const codes = CHECKS.map(({ code }) => code)
  expect(new Set(codes).size).toBe(codes.length)
})

test('a well-kept dictionary gives nothing at all', () => {
  const clean = `- id: jaysh-al-tanf
  type: group
  name: Jaysh al-Tanf
  source: s
  aliases:
    - { name: جيش التنف, kind: official, lang: ar, source: s }
    - { name: Tanf Army, kind: translation, lang: en, source: s }
    - { name: JT, kind: abbreviation, lang: en, source: s, weak: true }
  successor: [usud-al-hamad]
- id: usud-al-hamad
  type: group
  name: Usud al-Hamad
  predecessor: [jaysh-al-tanf]
  distinctFrom: [ahrar-al-hamad]
- id: ahrar-al-hamad
  type: group
  name: Ahrar al-Hamad
  distinctFrom: [usud-al-hamad]`
  expect(issuesOf(clean)).toEqual([])
})
