import { describe, expect, it } from 'vitest'
import { parseHeader } from '../../src/dictionary/header.ts'

describe('a header', () => {
  it('is what may stand above entities', async () => {
    const header = await parseHeader('title: A\nregister: true\nsources: { book: A book }\n', 'h.yaml')
    expect(header).toEqual({ title: 'A', register: true, sources: { book: 'A book' } })
    await expect(parseHeader('titel: A\n', 'h.yaml')).rejects.toThrow(
      'h.yaml:1:8: schema-additional-properties: expected a known property, received property "titel"',
    )
  })
})
