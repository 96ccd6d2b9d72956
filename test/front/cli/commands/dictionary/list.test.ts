import { describe, expect, it } from 'vitest'
import { kunya, NAMES } from '../../../kunya.ts'

describe('kunya dictionary list', () => {
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
})
