import { expect, test } from 'vitest'
import { fileOf, issuesOf, reportOf } from './issues.ts'

test('a file that gives no source at all is told once', () => {
  const found = issuesOf(
    '- { id: a, type: group, name: Jaysh al-Tanf, source: s, aliases: [Desert Cats, Grey Wolves] }',
  )
  expect(found.filter(({ code }) => code === 'alias-without-source').map(({ received }) => received)).toEqual([
    'none for 2 aliases',
  ])
})

test('a source that only a further property names is used', () => {
  expect(issuesOf('- { id: a, type: group, name: Jaysh al-Tanf, posts: [{ title: Commander, source: s }] }')).toEqual(
    [],
  )
})

test('a source that only a property of its own name cites is used', () => {
  expect(
    issuesOf('- { id: a, type: place, name: Wadi al-Tanf, lat: 33.5, lon: 38.6, positionSource: s, datesSource: [s] }'),
  ).toEqual([])
})

test('each file lists what it names', () => {
  const { issues } = reportOf(
    fileOf('- { id: a, type: group, name: Jaysh al-Tanf, source: s }'),
    fileOf('- { id: b, type: group, name: Usud al-Hamad }'),
  )
  expect(issues.map(({ code, at }) => [code, at.file, at.line])).toEqual([['unused-source', 'y.yaml', 2]])
})
