import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { newGatherer, type Shown } from '../../../src/front/report/gather.ts'
import { type Report, reportPage } from '../../../src/front/report/page.ts'

const HOSTILE = `<script>alert("x")</script>'&<img src=x onerror=y>`
const found = (name: string, score: number) => ({ id: `test:${name}`, name, score })

function report(shown: readonly Shown[], more: Partial<Report> = {}): string {
  const gatherer = newGatherer()
  for (const one of shown) gatherer.add(one, 1)
  return reportPage({
    findings: gatherer.findings(),
    provenance: {
      tool: 'kunya',
      version: '1.2.3',
      date: '2026-01-02T03:04:05Z',
      input: `/data/${HOSTILE}.csv`.replaceAll('</', '<'),
      options: { column: [HOSTILE], type: 'group', 'only-distinct': true, near: { lat: 33.5, lon: 36 } },
      thresholds: { accept: 0.86, review: 0.62, margin: 0.04 },
      dictionaries: [{ name: HOSTILE, checksum: '1a2b3c4d' }],
    },
    rows: shown.length,
    distinct: '1 distinct name',
    seconds: 1.25,
    notes: [HOSTILE],
    ...more,
  })
}
const TIE: Shown = {
  mention: HOSTILE,
  decision: 'review',
  because: 'close-rival',
  found: [found(HOSTILE, 0.9), found('b', 0.89)],
}

/** Elements by name, after a strict look at how they nest. */
function elements(page: string): Map<string, Record<string, string>[]> {
  const names = new Map<string, Record<string, string>[]>()
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    names.set(name, [...(names.get(name) ?? []), attributes as Record<string, string>])
  })
  parser.on('error', error => {
    throw error
  })
  // What HTML need not close, and XML must.
  parser.write(page.replace('<!doctype html>\n', '').replace(/<(meta [^>]*)>/g, '<$1/>')).close()
  return names
}

describe('reportPage', () => {
  it('is whole, and holds nothing that runs or is fetched, whatever names hold', () => {
    const page = report([TIE, { mention: '', decision: 'none', because: undefined, found: [] }])
    const names = elements(page)
    for (const name of ['script', 'img', 'link', 'iframe', 'object', 'a']) expect(names.has(name)).toBe(false)
    const attributes = [...names.values()].flat().flatMap(Object.entries)
    expect(attributes.filter(([name]) => /^(?:on|src$|href$|xlink)/.test(name))).toEqual([])
    expect(page).not.toMatch(/url\(|@import|https?:/)
    expect(page).toContain("default-src 'none'")
  })

  it('has a language, one heading of the first level, and a name for each picture and table region', () => {
    const names = elements(report([TIE]))
    expect(names.get('html')).toEqual([{ lang: 'en' }])
    expect(names.get('h1')).toHaveLength(1)
    expect(names.get('h2')).toHaveLength(5)
    for (const svg of names.get('svg') ?? []) {
      expect(svg['role']).toBe('img')
      expect(svg['aria-label'] ?? svg['aria-labelledby']).toBeTruthy()
    }
    const ids = [...names.values()].flat().map(({ id }) => id)
    const named = [...names.values()].flat().flatMap(one => one['aria-labelledby'] ?? one['aria-describedby'] ?? [])
    for (const id of named) expect(ids).toContain(id)
    expect(new Set(ids.filter(Boolean)).size).toBe(ids.filter(Boolean).length)
    for (const th of names.get('th') ?? []) expect(th['scope']).toMatch(/^(?:row|col)$/)
    for (const region of (names.get('div') ?? []).filter(({ role }) => role === 'region')) {
      expect(region).toMatchObject({ tabindex: '0', 'aria-label': expect.any(String) })
    }
  })

  it('says what was found, how it was made, and what it was made with', () => {
    const page = report([TIE, { ...TIE, mention: 'Qqqq', decision: 'none', because: undefined, found: [] }])
    expect(page).toContain(
      '2 rows, 1 distinct name. Looked up by kunya 1.2.3 on <time datetime="2026-01-02T03:04:05Z">2026-01-02</time>',
    )
    expect(page).toContain('<strong>50.0 %</strong> review')
    expect(page).toContain('1 have none at all.')
    expect(page).toContain('<small>close rival</small>')
    expect(page).toContain('<bdi>b</bdi><code>test:b</code>')
    expect(page).toContain('<code>--type group</code> <code>--only-distinct</code> <code>--near 33.5,36</code>')
    expect(page).toContain('accept 0.86, review 0.62, margin 0.04')
    expect(page).toContain('<code>1a2b3c4d</code>')
  })

  it('says so where there is nothing to list', () => {
    const page = report([{ mention: 'a', decision: 'match', because: undefined, found: [found('a', 1)] }])
    expect(page).toContain('None: every name is a match.')
    expect(page).toContain('None: no two entities came within 0.05 of each other.')
    expect(elements(report([])).has('svg')).toBe(true)
  })
})
