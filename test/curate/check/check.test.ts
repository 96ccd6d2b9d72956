import { expect, test } from 'vitest'
import { checkDictionary } from '../../../src/curate/check/check.ts'
import { loadCsvDictionary } from '../../../src/dictionary/csv.ts'
import { assemble } from '../../../src/dictionary/dictionary.ts'
import { formatIssue } from '../../../src/issue.ts'
import { lexicon } from '../../fixtures/core/open.ts'
import { fileOf, reportOf } from './issues.ts'

test('by file and place, with entity and name, and counts', () => {
  const { issues, ...counts } = reportOf(
    fileOf('- { id: a, type: group, name: Jaysh al-Tanf, source: s, aliases: [{ name: The Brigade, source: s }] }'),
    fileOf('- { id: b, type: group, name: The Army, source: s, partOf: [nobody] }'),
  )
  expect(issues.map(formatIssue)).toEqual([
    'x.yaml:4:77: generic-name: expected a word that tells whose name it is, or weak: true, received "The Brigade"',
    'y.yaml:4:33: generic-name: expected a word that tells whose name it is, received "The Army"',
    'y.yaml:4:62: dangling-reference: expected partOf of "x:b" to name an entity, received "x:nobody"',
  ])
  expect(issues[0]).toMatchObject({ severity: 'warning', entity: 'x:a', name: 'The Brigade' })
  expect(issues[2]).toMatchObject({ severity: 'error' })
  expect(counts).toEqual({ explained: [], entities: 2, aliases: 1, isWhole: true })
})

test('where a file can’t be read, only what is wrong with the files', () => {
  const { issues, isWhole } = reportOf(
    fileOf('- { id: a, type: group, name: The Army, partOf: [b] }'),
    fileOf('- { id: b, type: group }'),
  )
  expect(isWhole).toBe(false)
  expect(issues.map(({ code }) => code)).toEqual(['schema-required'])
})

test('a CSV of names, by its rows', () => {
  const file = loadCsvDictionary(
    'id,name,lang\n7,Jaysh al-Tanf,\n7,"Jaysh  Tanf",\n8,Usud al-Hamad,\n7,Tanf Army,ar\n',
    'x.csv',
  )
  const { issues } = checkDictionary(assemble('x', [file]), lexicon)
  expect(issues.map(({ code, at }) => [code, at.line])).toEqual([
    ['stray-space', 3],
    ['redundant-alias', 3],
    ['alias-without-source', 3],
    ['lang-script', 5],
    ['redundant-alias', 5],
  ])
})

test('a register clashes with no curated dictionary, and its warnings are infos', () => {
  const register = fileOf(
    '- { id: a, type: group, name: The Army, source: s }\n- { id: b, type: group, name: The army }',
  ).replace('namespace: x', 'namespace: r\nregister: true')
  const curated = fileOf('- { id: a, type: group, name: The Army, source: s, checked: { generic-name: so it is } }')
  expect(reportOf(curated, register).issues.map(({ code, severity, at }) => [code, severity, at.file])).toEqual([
    ['generic-name', 'info', 'y.yaml'],
    ['shared-alias', 'info', 'y.yaml'],
    ['generic-name', 'info', 'y.yaml'],
  ])
})
