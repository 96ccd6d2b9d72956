import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { kunya, NAMES, newFolder } from '../kunya.ts'

/** Rows of many names, some of which come again and again; with a hint, a huge cell and several blocks. */
function table(): string {
  const names = ['Jaysh Alpha', 'Jaish Alfa', 'Betaville', 'جيش ألفا', '"Gamma ""Radio"""', 'Gama Radyo', '']
  const rows = Array.from({ length: 30_000 }, (_, i) => {
    const name = i % 3 === 0 ? `Name ${i % 1500}` : names[i % names.length]
    return `${i},${name},${['group', 'place', 'grop', ''][i % 4]},${i === 20_000 ? 'x'.repeat(300_000) : 'y'}`
  })
  return `id,name,kind,z\n${rows.join('\r\n')}`
}

describe('kunya batch --jobs', () => {
  it('writes, counts and says the same as one thread does', async () => {
    const folder = newFolder()
    const input = join(folder, 'in.csv')
    writeFileSync(input, table())
    const runs = ['1', '3'].map(async jobs => {
      const output = join(folder, `out-${jobs}.csv`)
      const args = ['-c', 'name', '-c', 'z', '--type-column', 'kind', '-d', NAMES, '--jobs', jobs, '-o', output]
      const { code, err } = await kunya(['batch', input, ...args])
      return { code, err: err.replace(/\(\d+\.\d s\)/, ''), written: readFileSync(output) }
    })
    const [one, several] = await Promise.all(runs)
    expect(one?.code).toBe(0)
    expect(one?.err).toMatch(/30,000 rows, \d+ distinct names: [\d,]+ match/)
    expect(several?.err).toBe(one?.err)
    expect(several?.written.equals(one?.written as Buffer)).toBe(true)
  })

  it('refuses what one thread refuses, in the same words', async () => {
    const broken = join(newFolder(), 'broken.kunya')
    writeFileSync(broken, 'x')
    const input = 'name,b\nx,1\ny\n'
    for (const args of [
      ['-d', NAMES],
      ['-d', NAMES, '--type', 'x'],
      ['-d', NAMES, '--accept', '2'],
      ['-d', broken],
    ]) {
      const [one, several] = await Promise.all(
        ['1', '2'].map(jobs => kunya(['batch', '-', '-c', 'name', '-q', ...args, '--jobs', jobs], { input })),
      )
      expect(several?.err).toBe(one?.err)
      expect([one?.code, several?.code]).toEqual([2, 2])
    }
  })
})
