import { describe, expect, it } from 'vitest'
import { FORMATS, formatOf } from '../../src/dictionary/formats.ts'
import { importEntities } from '../../src/dictionary/import/entities.ts'

describe('formats', () => {
  it('knows its formats', async () => {
    expect(() => formatOf('xml')).toThrow(/^format "xml": expected one of csv, jsonl, ftm, /)
    expect(() => formatOf('constructor')).toThrow(RangeError)
    await expect(importEntities('xml', []).next()).rejects.toThrow(RangeError)
  })

  it.each(Object.keys(FORMATS))('%s has a reader and a writer', async name => {
    const { reader, writer } = formatOf(name)
    expect(await reader()).toBeTypeOf('function')
    expect(await writer()).toMatchObject({ hold: expect.any(Function), write: expect.any(Function) })
  })
})
