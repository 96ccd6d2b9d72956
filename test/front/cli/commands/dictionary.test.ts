import { describe, expect, it } from 'vitest'
import { kunya, NAMES } from '../../kunya.ts'

describe('kunya dictionary', () => {
  it('lists the entities, or those of a type', async () => {
    const { code, out } = await kunya(['dictionary', 'list', '-d', NAMES])
    expect(code).toBe(0)
    expect(out).toMatch(/^id +type +name +aliases\n/)
    expect(out.trimEnd().split('\n')).toHaveLength(5)
    expect(
      (await kunya(['dictionary', 'list', '-d', NAMES, '--type', 'media'])).out.trimEnd().split('\n'),
    ).toHaveLength(2)
  })

  it('prints whole entities as JSON, one a line', async () => {
    const { out } = await kunya(['dictionary', 'list', '-d', NAMES, '--json'])
    const [first] = out
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(first).toMatchObject({
      id: 'test:alpha',
      type: 'group',
      name: 'Jaysh Alpha',
      aliases: [{ name: 'جيش ألفا' }],
    })
  })

  it('shows a card, or the entity as JSON', async () => {
    const { out } = await kunya(['dictionary', 'show', 'test:alpha', '-d', NAMES])
    expect(out).toMatch(/^test:alpha\n {2}Jaysh Alpha\n {2}type +group\n/)
    expect(out).toContain('جيش ألفا')
    expect(JSON.parse((await kunya(['dictionary', 'show', 'test:alpha', '-d', NAMES, '--json'])).out).id).toBe(
      'test:alpha',
    )
  })

  it('says which ids are near an unknown one', async () => {
    const { code, err } = await kunya(['dictionary', 'show', 'test:jaysh-alpha', '-d', NAMES])
    expect(code).toBe(2)
    expect(err).toMatch(/^kunya: no entity has the id "test:jaysh-alpha": did you mean test:alpha/)
  })
})
