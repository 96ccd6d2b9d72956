import { describe, expect, it } from 'vitest'
import { formatIssue } from '../../../src/issue.ts'
import { entitiesIn, imported, input } from '../entities.ts'

describe('import', () => {
  const csv = (text: string) => [input('x.csv', text)]

  it('puts ids under a namespace, and keeps them where it may', async () => {
    const rows = 'id,name\nQ 7,Alpha\nother:b,Beta\n'
    const ids = async (options?: object) => entitiesIn(await imported('csv', csv(rows), options)).map(({ id }) => id)
    expect(await ids({ namespace: 'mine' })).toEqual(['mine:q-7', 'mine:b'])
    expect(await ids({ keepsIds: true })).toEqual(['Q 7', 'other:b'])
    await expect(ids()).rejects.toThrow('x.csv:2:1: no-namespace: expected ids such as syria:hama, or a --namespace')
  })

  it('takes the namespace of the first id, and says which ids have another', async () => {
    const items = await imported('csv', csv('id,name\na:x,X\nb:y,Y\na:z,Z\n'))
    expect(entitiesIn(items).map(({ id }) => id)).toEqual(['a:x', 'a:z'])
    expect(items.flatMap(({ issues }) => issues.map(formatIssue))).toEqual([
      'x.csv:3:1: other-namespace: expected an id of the namespace "a", received "b:y" (--namespace puts all under one)',
    ])
  })

  it('tells what refers to an entity that does not come with it', async () => {
    const rows = 'id,name,type,partOf\na,A,group,b|c\nb,B,group,other:x|c\nc,C,place,\n'
    const items = await imported('csv', csv(rows), { namespace: 'n', type: 'group' })
    expect(items.flatMap(({ issues }) => issues.map(formatIssue))).toEqual([
      'x.csv:2:1: leads-out: expected partOf of "n:a" to name an entity of what is imported, or of a dictionary opened beside it, received "n:c"',
      'x.csv:3:1: leads-out: expected partOf of "n:b" to name an entity of what is imported, or of a dictionary opened beside it, received "n:x"',
    ])
  })

  it('counts the entities of other types', async () => {
    const items = await imported('csv', csv('id,name,type\na,A,group\nb,B,place\n'), { namespace: 'n', type: 'group' })
    expect(entitiesIn(items).map(({ id }) => id)).toEqual(['n:a'])
    expect(items.flatMap(({ leftOut }) => leftOut)).toEqual(['entities of type place'])
  })

  it('gives names without a source the one that it is told', async () => {
    const rows = 'id,name,source\na,A,\na,B,book\na,C,\n'
    const [entity] = entitiesIn(await imported('csv', csv(rows), { namespace: 'n', source: 'register' }))
    expect(entity?.aliases).toEqual([
      { name: 'B', source: 'book' },
      { name: 'C', source: 'register' },
    ])
  })

  it('marks the names that several bear as weak, if asked', async () => {
    const rows = 'id,name\na,Alpha\na,The Front\nb,Beta\nb,the front\nb,Baita\n'
    const aliases = async (weakenShared: boolean) =>
      entitiesIn(await imported('csv', csv(rows), { namespace: 'n', weakenShared })).map(entity => entity.aliases)
    expect(await aliases(false)).toEqual([[{ name: 'The Front' }], [{ name: 'the front' }, { name: 'Baita' }]])
    expect(await aliases(true)).toEqual([
      [{ name: 'The Front', weak: true }],
      [{ name: 'the front', weak: true }, { name: 'Baita' }],
    ])
  })
})
