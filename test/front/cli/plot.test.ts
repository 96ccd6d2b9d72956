import { expect, test, vi } from 'vitest'
import type { Io } from '../../../src/front/cli/io.ts'
import { count, newPlot, plural } from '../../../src/front/cli/plot.ts'

const at = { file: 'x', line: 1, column: 1 }
const issue = (code: string) => ({ code, at, expected: 'a', received: 'b\u202e' })
const item = (aliases: number, codes: readonly string[] = [], leftOut: readonly string[] = []) => ({
  at,
  entity: { id: 'a', type: 'group', name: 'A', aliases: Array.from({ length: aliases }, () => ({ name: 'B' })) },
  issues: codes.map(issue),
  leftOut,
})
function plotted(
  flags: { quiet: boolean; 'every-problem'?: boolean },
  steps: readonly ReturnType<typeof item>[],
): string[] {
  const lines: string[] = []
  const plot = newPlot({ err: (line: string) => lines.push(line), progress: () => {} } as unknown as Io, flags)
  for (const step of steps) plot.see(step)
  plot.end('written')
  return lines.map(line => line.replace(/\(\d+\.\d s\)/, '(0 s)'))
}

test('counts entities, names, problems and what had no place', () =>
  expect(plotted({ quiet: false }, [item(2, ['odd'], ['sitelinks']), item(0, [], ['sitelinks', 'flags'])])).toEqual([
    'x:1:1: odd: expected a, received b\\u202e',
    'kunya: 1 problem: 1 odd',
    'kunya: no place for: 2 × sitelinks, 1 × flags',
    'kunya: 2 entities with 4 names written (0 s)',
  ]))

test('prints the first problems of each kind, or all', () => {
  const steps = Array.from({ length: 25 }, () => item(0, ['odd']))
  const some = plotted({ quiet: true }, [...steps, item(0, ['other'])])
  expect(some.filter(line => line.startsWith('x:'))).toHaveLength(21)
  expect(some.slice(-2)).toEqual([
    'kunya: 26 problems: 25 odd, 1 other',
    'kunya: the first 20 of each kind are printed: --every-problem prints all',
  ])
  expect(plotted({ quiet: true, 'every-problem': true }, steps).filter(line => line.startsWith('x:'))).toHaveLength(25)
})

test('shows progress now and then, also before the first entity', () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  const lines: string[] = []
  const plot = newPlot({ err: () => {}, progress: (line: string) => lines.push(line) } as unknown as Io, {
    quiet: false,
  })
  plot.took(3e6)
  vi.advanceTimersByTime(300)
  plot.took(4e6)
  plot.see(item(2))
  vi.advanceTimersByTime(300)
  plot.see(item(0))
  vi.useRealTimers()
  expect(lines).toEqual(['7 MB read, 0 entities with 0 names', '7 MB read, 2 entities with 4 names'])
})

test('kinds beyond a dozen are counted together', () => {
  const kinds = Array.from({ length: 15 }, (_, i) => `kind ${i}`)
  expect(plotted({ quiet: false }, [item(0, [], kinds)])[0]).toMatch(/, 1 × kind 11, 3 × 3 further kinds$/)
})

test('numbers for people', () =>
  expect([count(1234567), plural(1, 'name'), plural(2, 'entity', 'entities')]).toEqual([
    '1,234,567',
    '1 name',
    '2 entities',
  ]))
