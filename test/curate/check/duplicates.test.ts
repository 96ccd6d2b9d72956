import { expect, test } from 'vitest'
import { issuesOf } from './issues.ts'

const duplicates = (blocks: string): string[] =>
  issuesOf(blocks).flatMap(({ code, entity, expected }) =>
    code === 'near-duplicate' ? [`${entity}: ${expected.replace(', or distinctFrom on both', '')}`] : [],
  )
const pair = (
  a: string,
  b: string,
  type = 'group',
  names = ['Jaysh Usud al-Hamad', 'Jeich Ousoud el-Hamad'],
): string[] =>
  duplicates(`- { id: a, type: ${type}, name: ${names[0]}, source: s${a} }
- { id: b, type: ${type}, name: ${names[1]}${b} }
- { id: c, type: ${type}, name: Katibat al-Badia }`)

test('two spellings of one name, told once, at the later one', () => {
  expect(pair('', '')).toEqual(['x:b: another entity than "x:a"'])
  expect(pair('', '', 'person', ['Ahmad al-Tanfi', 'أحمد التنفي'])).toHaveLength(1)
})

test.each([
  [', distinctFrom: [b]', ''],
  ['', ', partOf: [a]'],
  ['', ', partOf: [c]'],
  [', successor: [b]', ''],
])('not when they are told apart or tied: %s%s', (a, b) => {
  const isTied = b !== ', partOf: [c]'
  expect(pair(a, b)).toHaveLength(isTied ? 0 : 1)
})

test('not when they are of two types, or have another word', () => {
  expect(
    duplicates(`- { id: a, type: group, name: Jaysh Usud al-Hamad, source: s }
- { id: b, type: media, name: Jeich Ousoud el-Hamad }`),
  ).toEqual([])
  expect(pair('', '', 'group', ['Jaysh Usud al-Hamad', 'Jaysh Ahrar al-Hamad'])).toEqual([])
})

test('places only when they lie side by side, or nobody says where', () => {
  const names = ['Tall Hamada', 'Tell Hamadah']
  expect(pair(', lat: 35, lon: 36', ', lat: 35.01, lon: 36.01', 'place', names)).toHaveLength(1)
  expect(pair(', lat: 35, lon: 36', ', lat: 35.5, lon: 36', 'place', names)).toEqual([])
  expect(pair(', partOf: [c]', ', partOf: [c]', 'place', names)).toHaveLength(1)
  expect(pair(', partOf: [c]', ', lat: 35, lon: 36', 'place', names)).toEqual([])
})
