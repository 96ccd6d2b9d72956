import { expect, test } from 'vitest'
import { issuesOf } from './issues.ts'

test('aliases that need each other are not both redundant; those that neither name nor rule needs are', () => {
  const redundant = issuesOf(`- id: a
  type: group
  name: Jaysh Usud al-Tanf
  source: s
  aliases:
    - { name: Desert Cats, lang: en }
    - Deserts Cats
    - Ousoud el-Tanf
    - { name: Jeish Osoud at-Tanf, weak: true }
    - { name: Jeysh Osoud at-Tanf, source: s }`).filter(({ code }) => code === 'redundant-alias')
  expect(redundant.map(({ name, received }) => [name, received.replace(/0\.\d+/u, '…')])).toEqual([
    ['Ousoud el-Tanf', '"Ousoud el-Tanf" (found as "Jaysh Usud al-Tanf", …)'],
  ])
})

test('nothing can find a name of signs, one decoded wrongly, or an endless one', () => {
  const found = issuesOf(`- id: a
  type: group
  name: Jaysh al-Tanf
  source: s
  aliases:
    - { name: "…?!", source: s }
    - { name: "Ø§Ù„Ø¬ÙŠØ´", source: s }
    - { name: "${'x'.repeat(500)}", source: s }`).filter(({ code }) => code === 'unfindable-name')
  expect(found.map(({ expected }) => expected)).toEqual([
    'a letter or a digit',
    'Arabic letters, decoded rightly',
    'at most 400 characters',
  ])
})
