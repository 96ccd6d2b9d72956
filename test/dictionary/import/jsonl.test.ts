import { expect, test } from 'vitest'
import { formatIssue } from '../../../src/issue.ts'
import { entitiesIn, imported, input } from '../entities.ts'

const read = (text: string) => imported('jsonl', [input('x.jsonl', text)], { keepsIds: true })

test('one entity a line, everything in it kept; aliases may be plain text', async () => {
  const lines =
    '{"id":"a:b","type":"group","name":"Alpha","aliases":["Alfa",{"name":"ألفا","lang":"ar"}],"x":{"y":[1]}}\n\n'
  expect(entitiesIn(await read(lines))).toEqual([
    {
      id: 'a:b',
      type: 'group',
      name: 'Alpha',
      aliases: [{ name: 'Alfa' }, { name: 'ألفا', lang: 'ar' }],
      x: { y: [1] },
    },
  ])
})

test('other lines are told with their place', async () => {
  const lines = '{"id":"a"\n[1]\n{"id":1,"type":"group","name":"A"}\n{"id":"a","type":"group","name":"A","aliases":3}\n'
  const problems = (await read(lines)).flatMap(({ issues }) => issues.map(formatIssue))
  expect(problems[0]).toMatch(/^x\.jsonl:1:\d+: json-syntax: expected one JSON object, received /)
  expect(problems.slice(1)).toEqual([
    'x.jsonl:2:1: not-an-object: expected one JSON object, received [1]',
    'x.jsonl:3:1: no-text: expected text in "id", received 1',
    'x.jsonl:4:1: no-list: expected a list in "aliases", received 3',
  ])
})
