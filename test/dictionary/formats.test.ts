import { describe, expect, it } from 'vitest'
import { FORMATS, formatOf } from '../../src/dictionary/formats.ts'
import { importEntities } from '../../src/dictionary/import/entities.ts'

describe('formats', () => {
  it('knows its formats', async () => {
    expect(() => formatOf('xml')).toThrow(/^format "xml": expected one of csv, jsonl, ftm, /)
    expect(() => formatOf('constructor')).toThrow(RangeError)
    await expect(importEntities('xml', []).next()).rejects.toThrow(RangeError)
  })

  it.each(Object.keys(FORMATS))('%s has a reader and a writer, and names with sources where it says so', async name => {
    const { reader, writer, hasSources } = formatOf(name)
    expect(await reader()).toBeTypeOf('function')
    const alias = { name: 'B', source: 'book' }
    const { aliases } = (await writer()).hold({ id: 'x:a', type: 'group', name: 'A', aliases: [alias] })
    expect(aliases.some(({ source }) => source !== undefined)).toBe(hasSources ?? false)
    expect(await writer()).toMatchObject({ hold: expect.any(Function), write: expect.any(Function) })
  })
})
