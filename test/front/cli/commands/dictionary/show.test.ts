import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { kunya, NAMES, newFolder } from '../../../kunya.ts'

const CARDS = join(newFolder(), 'cards.yaml')
writeFileSync(
  CARDS,
  `namespace: x
sources:
  afp: { title: Names, publisher: AFP, date: 2017-08-02, url: https://afp.example/1 }
entities:
  - id: a
    type: group
    name: Jaysh al-Tanf
    redirects: [tanf-army]
    aliases:
      - { name: Armée de Tanf, lang: fr, kind: translation, source: afp, weak: true, until: 2016 }
      - { name: جيش التنف, lang: ar, kind: official, source: afp, confidence: low }
      - Tanf
      - { name: Force de Tanf, lang: fr }
    successor: [b]
    country: SY
  - { id: b, type: group, name: Usud al-Hamad, predecessor: [a] }
  - { id: c, type: person, name: Abu Tanf, partOf: [a] }
`,
)
const show = (...args: string[]) => kunya(['dictionary', 'show', ...args])

describe('kunya dictionary show', () => {
  it('shows a card, or the entity as JSON', async () => {
    const { out } = await show('test:alpha', '-d', NAMES)
    expect(out).toMatch(/^test:alpha\n {2}Jaysh Alpha\n {2}type +group\n/)
    expect(out).toContain('جيش ألفا')
    expect(JSON.parse((await show('test:alpha', '-d', NAMES, '--json')).out).id).toBe('test:alpha')
  })

  it('groups names by language, names what it is related to, and cites the sources', async () => {
    const { out } = await show('x:a', '-d', CARDS)
    expect(out.split('\n').map(line => line.replace(/ {2,}/g, '  '))).toEqual([
      'x:a',
      '  Jaysh al-Tanf',
      '  type  group',
      '  country  SY',
      '',
      '  names',
      '  Arabic  جيش التنف  official  low confidence  afp',
      '  French  Armée de Tanf  translation  weak, until 2016  afp',
      '  Force de Tanf',
      '  any language  Tanf',
      '',
      '  relations',
      '  continued by  Usud al-Hamad  x:b',
      '  has part  Abu Tanf  x:c',
      '',
      '  sources',
      '  afp  Names; AFP; 2017-08-02; https://afp.example/1',
      '',
    ])
  })

  it('follows redirects and says so; the namespace may be left out', async () => {
    expect((await show('x:tanf-army', '-d', CARDS)).out).toMatch(/^x:tanf-army is now x:a\nx:a\n/)
    expect((await show('a', '-d', CARDS)).out).toMatch(/^x:a\n/)
  })

  it('says which ids are near an unknown one', async () => {
    const { code, err } = await show('test:jaysh-alpha', '-d', NAMES)
    expect(code).toBe(2)
    expect(err).toMatch(/^kunya: no entity has the id "test:jaysh-alpha": did you mean test:alpha/)
  })
})
