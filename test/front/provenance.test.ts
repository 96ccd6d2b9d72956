import { describe, expect, it } from 'vitest'
import { newProvenance, readProvenance, sidecarPath, toldOptions } from '../../src/front/provenance.ts'

const made = () =>
  newProvenance({
    version: '1.2.3',
    input: 'in.csv',
    values: {
      column: ['name'],
      type: undefined,
      quiet: true,
      output: 'out.csv',
      dictionary: [],
      near: { lat: 1, lon: 2 },
    },
    thresholds: { accept: 0.9, review: 0.6, margin: 0.04 },
    dictionaries: [{ name: 'test', version: '1a2b' }],
  })

describe('newProvenance', () => {
  it('tells what the result depends on, and nothing else', () => {
    expect(made()).toEqual({
      tool: 'kunya',
      version: '1.2.3',
      date: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      input: 'in.csv',
      options: { column: ['name'], near: { lat: 1, lon: 2 } },
      thresholds: { accept: 0.9, review: 0.6, margin: 0.04 },
      dictionaries: [{ name: 'test', checksum: '1a2b' }],
    })
  })

  it('can be read back from its JSON', () => {
    const provenance = made()
    expect(readProvenance(JSON.stringify(provenance))).toEqual(provenance)
  })
})

it.each(['', 'x', '[]', '{}', '{"tool":"kunya"}', '{"tool":"kunya","options":{},"dictionaries":[1]}', 'null'])(
  '%s is no provenance',
  text => expect(readProvenance(text)).toBeUndefined(),
)

it('tells a flag that says no by leaving it out', () => {
  expect(toldOptions({ 'only-distinct': false, split: ';', jobs: 2, resume: true })).toEqual({ split: ';' })
})

it('stands beside the output', () => expect(sidecarPath('a/out.csv')).toBe('a/out.csv.provenance.json'))
