import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildDictionary, openResolver, type Resolver } from '../src/index.ts'
import { createResolver } from '../src/resolver.ts'
import { curatedIndex, shippedIndex } from './fixtures/core/open.ts'

const CURATED = `namespace: own
entities:
  - { id: alpha, type: group, name: Alpha Front, aliases: [جبهة ألفا, { name: AFX, weak: true }], sameAs: { list: "7", other: x } }
  - { id: beta, type: group, name: Beta Brigade, sameAs: { other: x } }
  - { id: delta, type: group, name: Delta Furat }
`
const LIST = `namespace: list
register: true
entities:
  - { id: "7", type: organisation, name: ALPHA LIBERATION FRONT, aliases: [AF-7, Alfa Front], sameAs: { list: "7" } }
  - { id: "8", type: organisation, name: Gamma Movement, aliases: [Common Name, AFX], sameAs: { list: "8" } }
  - { id: "9", type: vessel, name: Beta Brigade, aliases: [Common Name], sameAs: { other: x } }
  - { id: "10", type: organisation, name: Delta Front }
  - { id: "11", type: organisation, name: Betha Brigades }
`
const SECOND = `namespace: second
register: true
entities:
  - { id: a, type: organisation, name: AF-7, sameAs: { list: "7" } }
  - { id: g, type: organisation, name: Gamma Movement }
`
const folder = mkdtempSync(join(tmpdir(), 'kunya-registers-'))
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const [curated, list, second] = [file('own.yaml', CURATED), file('list.yaml', LIST), file('second.yaml', SECOND)]
const idOf = (resolver: Resolver, mention: string, options = {}): string => {
  const answer = resolver.resolve(mention, options)
  return answer.decision === 'match' ? answer.entity.id : answer.decision
}

describe('a register behind a curated dictionary', () => {
  let both: Resolver
  let curatedOnly: Resolver
  beforeAll(async () => {
    curatedOnly = await openResolver({ dictionaries: [curated] })
    both = await openResolver({ dictionaries: [list, curated] })
  })

  it('never makes doubtful what the curated one lists', () => {
    expect(idOf(both, 'Beta Brigade')).toBe('own:beta')
    expect(both.resolve('Beta Brigade').candidates.map(({ id }) => id)).toEqual(['own:beta'])
  })

  it('takes an area of either, and refuses one of neither', () => {
    expect(idOf(both, 'Gamma Movement', { within: 'own:alpha' })).toBe('list:8')
    expect(idOf(both, 'Beta Brigade', { within: 'list:8' })).toBe('own:beta')
    expect(() => both.resolve('Gamma Movement', { within: 'own:nowhere' })).toThrow(RangeError)
  })

  it('makes a person look where it lists what the curated one only reads', () => {
    expect(curatedOnly.resolve('Betha Brigades')).toMatchObject({ decision: 'match', entity: { id: 'own:beta' } })
    const answer = both.resolve('Betha Brigades')
    expect(answer).toMatchObject({ decision: 'review', because: 'close-rival' })
    expect(answer.candidates.map(({ id }) => id)).toEqual(['list:11', 'own:beta'])
  })

  it('but not where that is a thing that the curated one knows', () => {
    expect(curatedOnly.resolve('Alfa Front')).toMatchObject({ decision: 'match', entity: { id: 'own:alpha' } })
    expect(idOf(both, 'Alfa Front')).toBe('own:alpha')
  })

  it('answers where the curated one knows nothing', () => expect(idOf(both, 'Gamma movement')).toBe('list:8'))

  it('gives its names to the entity that the curated one says is the same', () => {
    const answer = both.resolve('AF-7')
    expect(answer).toMatchObject({ decision: 'match', entity: { id: 'own:alpha' }, alias: { name: 'AF-7' }, score: 1 })
    expect(answer.candidates[0]).toMatchObject({ id: 'own:alpha', name: 'Alpha Front', type: 'group' })
    expect(answer.decision === 'match' && answer.evidence.step).toBe('listed')
  })

  it('matches only what it lists: a near name is for a person', () => {
    expect(both.resolve('Gama Movement')).toMatchObject({ decision: 'review', because: 'low-score' })
    expect(idOf(both, 'Gamma')).toBe('none')
  })

  it('shows what it lists behind a broad name', () => {
    const answer = both.resolve('AFX')
    expect(answer).toMatchObject({ decision: 'review', because: 'ambiguous-alias' })
    expect(answer.candidates.map(({ id }) => id).sort()).toEqual(['list:8', 'own:alpha'])
  })

  it('shows what it would match alone behind a name that is doubtful', () => {
    const answer = both.resolve('Delta Frunt')
    expect(answer).toMatchObject({ decision: 'review', because: 'low-score' })
    expect(answer.candidates[0]).toMatchObject({ id: 'list:10', name: 'Delta Front' })
  })

  it('is doubtful where two of its own have the name', () =>
    expect(both.resolve('Common Name')).toMatchObject({ decision: 'review', because: 'close-rival' }))

  it('is there in every other way', () => {
    expect(both.entity('list:7')?.name).toBe('ALPHA LIBERATION FRONT')
    expect([...both.entities()].map(({ id }) => id)).toEqual([
      'own:alpha',
      'own:beta',
      'own:delta',
      'list:7',
      'list:8',
      'list:9',
      'list:10',
      'list:11',
    ])
    expect(both.types).toEqual(['group', 'organisation', 'vessel'])
    expect(both.dictionaries.map(({ name }) => name)).toEqual(['own.yaml', 'list.yaml'])
    expect(both.suggest('gamma')[0]).toMatchObject({ id: 'list:8' })
    expect(idOf(both, 'Gamma Movement', { type: 'vessel' })).not.toBe('list:9')
    expect(() => both.resolve('x', { type: 'ship' })).toThrow(RangeError)
  })

  it('is a dictionary like others when opened alone', async () => {
    const alone = await openResolver({ dictionaries: [list] })
    expect(idOf(alone, 'Beta Brigade')).toBe('list:9')
    expect(idOf(alone, 'Gama Movement')).toBe('list:8')
  })

  it('two registers: linked to one curated entity they agree, else a person decides', async () => {
    const all = await openResolver({ dictionaries: [curated, list, second] })
    expect(idOf(all, 'AF-7')).toBe('own:alpha')
    expect(all.resolve('Gamma Movement')).toMatchObject({ decision: 'review', because: 'close-rival' })
  })

  it('stays one in a compiled file, also in one made of that', async () => {
    const once = join(folder, 'once.kunya')
    writeFileSync(once, await buildDictionary([list, curated]))
    const twice = join(folder, 'twice.kunya')
    writeFileSync(twice, await buildDictionary([once, second]))
    for (const name of [once, twice]) {
      const resolver = await openResolver({ dictionaries: [name] })
      expect(idOf(resolver, 'Beta Brigade')).toBe('own:beta')
      expect(idOf(resolver, 'AF-7')).toBe('own:alpha')
    }
  })
})

describe('the registers that ship', () => {
  const curated = createResolver(curatedIndex())
  const shipped = createResolver(shippedIndex())
  const said = (resolver: Resolver, mention: string): string => {
    const answer = resolver.resolve(mention)
    return answer.decision === 'match' ? answer.entity.id : answer.decision
  }

  it('change no answer that the curated dictionary gives to a name of its own', () => {
    const names = [...curated.entities()].flatMap(({ name, aliases }) => [name, ...aliases.map(alias => alias.name)])
    expect(names.filter(name => said(curated, name) !== 'none' && said(shipped, name) !== said(curated, name))).toEqual(
      [],
    )
  })

  it('answer for names that it has not', () => {
    expect(said(curated, 'Shining Path')).toBe('none')
    expect(said(shipped, 'Shining Path')).toBe('ucdp:750')
    expect(said(shipped, 'Emarat Kavkaz')).toBe('un:qde-131')
  })

  it('answer with the curated entity where the curator said that they are one', () => {
    const linked = [...curated.entities()].filter(({ sameAs }) => sameAs?.['ucdp'] !== undefined)
    expect(linked.length).toBeGreaterThan(10)
    for (const { id, sameAs } of linked) {
      const entity = shipped.entity(`ucdp:${sameAs?.['ucdp']}`)
      const names = [entity?.name ?? '', ...(entity?.aliases ?? []).map(alias => alias.name)]
      for (const name of names) expect(said(shipped, name), `${id} as ${name}`).not.toBe(entity?.id)
    }
  })

  it('suggest a name of theirs that is typed in full', () =>
    expect(shipped.suggest('Sendero Luminoso', { limit: 3 }).map(({ id }) => id)).toContain('ucdp:750'))
})
