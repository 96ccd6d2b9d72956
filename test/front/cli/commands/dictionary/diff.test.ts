import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { kunya, newFolder } from '../../../kunya.ts'

const cwd = newFolder()
const write = (name: string, text: string): void => writeFileSync(join(cwd, name), text)
write('old.yaml', 'namespace: x\nentities:\n  - { id: a, type: group, name: Jaysh al-Tanf, aliases: [Desert Cats] }\n')
write(
  'new.yaml',
  'namespace: x\nentities:\n  - { id: a, type: group, name: Jaysh al-Tanf }\n  - { id: b, type: group, name: Usud al-Hamad, aliases: [Desert Cats] }\n',
)
write('names.txt', 'Desert Cats\nJaysh al-Tanf\n\nOusoud el-Hamad\nDesert Cats\n')
write('rows.csv', 'n,actor,type\n1,Desert Cats,group\n2,Jaysh al-Tanf,group\n')

const diff = (...args: string[]) => kunya(['dictionary', 'diff', 'old.yaml', 'new.yaml', ...args], { cwd })

describe('kunya dictionary diff', () => {
  it('says which entities differ, and which mentions of a sample change their answer', async () => {
    const { code, out, err } = await diff('--sample', 'names.txt')
    expect(code).toBe(0)
    expect(out.replace(/ {2,}/g, '  ')).toBe(
      `entity  id  name  what
other names  x:a  Jaysh al-Tanf  - Desert Cats
added  x:b  Usud al-Hamad  + Usud al-Hamad, + Desert Cats

answer  mention  before  after
other entity  Desert Cats  match x:a  match x:b
new match  Ousoud el-Hamad  none  match x:b
`,
    )
    expect(err).toBe('kunya: 2 entities differ; 2 of 4 mentions change their answer\n')
  })

  it('takes a column of a table, and prints JSON', async () => {
    const { out } = await diff('--sample', 'rows.csv', '-c', 'actor', '--type-column', 'type', '--json', '-q')
    const lines = out
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(lines.map(({ change }) => change)).toEqual(['other names', 'added', 'other entity'])
    expect(lines[2]).toEqual({
      change: 'other entity',
      mention: 'Desert Cats',
      before: 'match x:a',
      after: 'match x:b',
    })
  })

  it('asks for every name of both without a sample; says when nothing differs', async () => {
    expect((await diff()).err).toContain('mentions change their answer')
    const { out } = await kunya(['dictionary', 'diff', 'old.yaml', 'old.yaml'], { cwd })
    expect(out).toBe('no entity differs\n\nno mention changes its answer\n')
  })

  it('tells other facts, and opens several together', async () => {
    write('over1.yaml', 'namespace: p\nentities:\n  - { extends: "x:a", partOf: ["x:b"] }\n')
    write('over2.yaml', 'namespace: p\nentities:\n  - { extends: "x:a", partOf: ["x:b"], aliases: [Tanf Cats] }\n')
    const { out } = await kunya(['dictionary', 'diff', 'old.yaml', 'new.yaml,over1.yaml', '--sample', 'names.txt'], {
      cwd,
    })
    expect(out.replace(/ {2,}/g, '  ')).toContain('other names  x:a  Jaysh al-Tanf  - Desert Cats\n  partOf: + x:b\n')
    const beside = await kunya(
      ['dictionary', 'diff', 'over1.yaml', 'over2.yaml', '--with', 'new.yaml', '--sample', 'names.txt'],
      { cwd },
    )
    expect(beside.out.replace(/ {2,}/g, '  ')).toContain('other names  x:a  Jaysh al-Tanf  + Tanf Cats\n')
  })

  it('says what is missing', async () => {
    expect((await kunya(['dictionary', 'diff', 'old.yaml'], { cwd })).err).toMatch(/^kunya: missing <new>\n/)
    expect((await diff('-c', 'actor')).err).toMatch(/^kunya: missing --sample FILE\n/)
    expect((await diff('--sample', 'none.txt')).code).toBe(2)
  })
})
