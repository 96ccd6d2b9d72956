import { expect, test } from 'vitest'
import { nameAt, quoted, subjectOf } from '../../../src/curate/check/subject.ts'
import { assemble } from '../../../src/dictionary/dictionary.ts'
import { loadYamlDictionary } from '../../../src/dictionary/yaml.ts'
import { lexicon } from '../../fixtures/core/open.ts'
import { fileOf } from './issues.ts'

test('the canonical name and the aliases, each with its place', () => {
  const file = loadYamlDictionary(
    fileOf('- { id: a, type: group, name: Jaysh al-Tanf, aliases: [Tanf, { name: التنف }] }'),
    'x.yaml',
  )
  const { names, index, byId } = subjectOf(assemble('x', [file]), lexicon)
  expect(names.map(name => [name.alias.name, name.key, nameAt(name).join('.')])).toEqual([
    ['Jaysh al-Tanf', 'jaysh al tanf', 'name'],
    ['Tanf', 'tanf', 'aliases.0.name'],
    ['التنف', names[2]?.key, 'aliases.1.name'],
  ])
  expect(index.entityCount).toBe(1)
  expect([...byId.keys()]).toEqual(['x:a'])
})

test('what can’t be seen is escaped, what can is not', () => {
  expect(quoted('a\u200b\u00a0é"')).toBe('"a\\u{200b}\\u{a0}é\\""')
})
