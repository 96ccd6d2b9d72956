import { describe, expect, test } from 'vitest'
import { ROLES } from '../../src/lexicon/roles.ts'
import { KNOWN_TYPES } from '../../src/model.ts'
import { POLICIES, policyOf, typeFactor } from '../../src/score/policies.ts'

test('every known type has a policy, and no other', () => {
  expect(Object.keys(POLICIES).sort()).toEqual([...KNOWN_TYPES].sort())
})

describe.each(Object.entries(POLICIES))('%s', (_, policy) => {
  test('says for every role what a word counts, and what it costs when it is missing or too much', () => {
    for (const table of [policy.weight, policy.missing, policy.extra]) {
      expect(Object.keys(table).sort()).toEqual([...ROLES].sort())
      for (const role of ROLES) expect(table[role]).toBeGreaterThanOrEqual(0)
    }
    for (const share of [
      ...Object.values(policy.weight),
      policy.lightWeight,
      policy.between,
      policy.leastPair,
    ].flat()) {
      expect(share).toSatisfy((value: number) => value >= 0 && value <= 1)
    }
  })

  test('a name weighs most, and its lack costs it whole', () => {
    for (const role of ROLES) expect(policy.weight.name).toBeGreaterThanOrEqual(policy.weight[role])
    expect(Math.min(policy.missing.name, policy.extra.name)).toBeGreaterThanOrEqual(1)
  })

  test('says why', () => {
    expect(policy.why).toMatch(/\S/u)
  })
})

test('a type that is not known counts as a group', () => {
  expect(policyOf('ship')).toBe(POLICIES.group)
  expect(policyOf('person')).toBe(POLICIES.person)
})

test('a place’s kind tells, a group’s hardly; a person’s name may stand in any order', () => {
  expect(policyOf('place').weight['place-word']).toBeGreaterThan(policyOf('group').weight['place-word'])
  expect(policyOf('group').weight.unit).toBeLessThan(policyOf('group').weight.descriptor)
  expect(
    Object.entries(POLICIES)
      .filter(([, policy]) => policy.anyOrder)
      .map(([type]) => type),
  ).toEqual(['person'])
})

describe('typeFactor', () => {
  test('without a hint, or with the right one, nothing is lost', () => {
    for (const type of [...KNOWN_TYPES, 'ship']) {
      expect(typeFactor(undefined, type)).toBe(1)
      expect(typeFactor(type, type)).toBe(1)
    }
  })

  test('is the same both ways, and takes something for every other type', () => {
    for (const a of KNOWN_TYPES) {
      for (const b of KNOWN_TYPES) {
        expect(typeFactor(a, b)).toBe(typeFactor(b, a))
        if (a !== b) expect(typeFactor(a, b)).toBeLessThan(1)
      }
    }
  })

  test('takes less where honest sources mix types up', () => {
    expect(typeFactor('group', 'organisation')).toBeGreaterThan(typeFactor('place', 'person'))
    expect(typeFactor('place', 'facility')).toBeGreaterThan(typeFactor('person', 'facility'))
  })
})
