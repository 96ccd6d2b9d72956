import { describe, expect, it } from 'vitest'
import { kunya, NAMES } from '../../../kunya.ts'

const stats = (...args: string[]) => kunya(['dictionary', 'stats', '-d', NAMES, ...args])

describe('kunya dictionary stats', () => {
  it('prints totals, coverage, languages, scripts and kinds', async () => {
    const { code, out } = await stats()
    expect(code).toBe(0)
    expect(out).toMatch(/^entities +4\naliases +\d+\naliases without source +\d+\n/)
    expect(out).toMatch(/\ntype +entities +aliases +without source/)
    for (const head of ['language', 'script', 'kind']) expect(out).toMatch(new RegExp(`\n${head} +`))
  })

  it('prints JSON, or the coverage as a Markdown table', async () => {
    expect(JSON.parse((await stats('--json')).out)).toMatchObject({ entities: 4, byType: { media: { entities: 1 } } })
    const { out } = await stats('--format', 'markdown')
    expect(out).toMatch(/^\| type \| entities \| aliases \| without source \|.*\n\| --- \|.*\n(?:\| .* \|\n)+$/)
    expect(out).toContain('\n| all | 4 |')
  })

  it('counts one type', async () => {
    expect(JSON.parse((await stats('--json', '--type', 'media')).out).entities).toBe(1)
    expect((await stats('--type', 'medium')).code).toBe(2)
  })
})
