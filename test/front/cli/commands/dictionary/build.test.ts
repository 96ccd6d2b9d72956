import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { kunya, NAMES, newFolder } from '../../../kunya.ts'

const run = (cwd: string, ...args: string[]) => kunya(['dictionary', 'build', ...args], { cwd })
const resolve = (cwd: string, file: string) => kunya(['resolve', 'Jaysh Alpha', '-d', file], { cwd })

describe('kunya dictionary build', () => {
  it('makes a file that is a dictionary wherever one is named', async () => {
    const cwd = newFolder()
    const { code, err } = await run(cwd, NAMES, '-o', 'a.kunya')
    expect([code, err]).toEqual([0, expect.stringMatching(/^kunya: [\d,]+ bytes written to a\.kunya \(\d+\.\d s\)\n$/)])
    expect((await resolve(cwd, 'a.kunya')).out).toContain('test:alpha')
    expect((await kunya(['dictionary', 'show', 'test:alpha', '-d', 'a.kunya'], { cwd })).code).toBe(0)
    expect((await kunya(['dictionary', 'export', 'csv', '-d', 'a.kunya'], { cwd })).out).toContain('Jaysh Alpha')
  })

  it('takes compiled ones among others', async () => {
    const cwd = newFolder()
    writeFileSync(join(cwd, 'b.csv'), 'id,name\nb:x,Xyz\n')
    await run(cwd, NAMES, '-o', 'a.kunya')
    expect((await run(cwd, 'a.kunya', 'b.csv', '-o', 'c.kunya', '-q')).err).toBe('')
    expect((await kunya(['resolve', 'Xyz', 'Jaysh Alpha', '-d', 'c.kunya'], { cwd })).code).toBe(0)
    const { code, err } = await run(cwd, 'a.kunya', NAMES, '-o', 'c.kunya')
    expect([code, err]).toEqual([2, expect.stringContaining('duplicate-id')])
  })

  it('a register stays one, also alone in its file', async () => {
    const cwd = newFolder()
    const list = 'namespace: list\nregister: true\nentities:\n  - { id: a, type: group, name: Usud al-Hamad }\n'
    writeFileSync(join(cwd, 'list.yaml'), list)
    await run(cwd, 'list.yaml', '-o', 'list.kunya')
    for (const file of ['list.yaml', 'list.kunya']) {
      const { code, out } = await kunya(['resolve', 'Jaysh Ousoud el-Hamad', '-d', NAMES, '-d', file], { cwd })
      expect([file, code, out]).toEqual([file, 1, expect.stringContaining('review')])
    }
  })

  it('refuses broken sources whole', async () => {
    const cwd = newFolder()
    writeFileSync(join(cwd, 'b.yaml'), 'namespace: b\nentities:\n  - { id: A, type: group }\n')
    const { code, err } = await run(cwd, 'b.yaml', '-o', 'b.kunya')
    expect([code, err]).toEqual([2, expect.stringContaining('b.yaml:3:')])
  })

  it('a damaged, cut off or foreign file is refused with what is wrong', async () => {
    const cwd = newFolder()
    await run(cwd, NAMES, '-o', 'a.kunya')
    const bytes = readFileSync(join(cwd, 'a.kunya'))
    const damaged = Buffer.from(bytes)
    damaged[damaged.length >> 1] = (damaged[damaged.length >> 1] as number) ^ 1
    const other = Buffer.from(bytes)
    other[7] = 99
    for (const [name, content, problem] of [
      ['cut.kunya', bytes.subarray(0, 1000), `expected ${bytes.length} bytes, received 1000 bytes`],
      ['short.kunya', bytes.subarray(0, 10), 'expected a whole file, received 10 bytes'],
      ['damaged.kunya', damaged, 'expected an undamaged file, received a wrong checksum'],
      [
        'foreign.kunya',
        Buffer.from('PK\u0003\u0004 some zip'),
        'expected a compiled kunya file, received another kind of file',
      ],
      ['empty.kunya', Buffer.alloc(0), 'expected a compiled kunya file, received another kind of file'],
      ['other.kunya', other, 'received version 99'],
      ['lexicon.kunya', readFileSync('dist/data/lexicon.kunya'), 'expected a compiled dictionary, received a lexicon'],
    ] as const) {
      writeFileSync(join(cwd, name), content)
      const { code, err } = await resolve(cwd, name)
      expect([code, err]).toEqual([2, expect.stringContaining(`${name}:1:1: compiled-file: `)])
      expect(err).toContain(problem)
      expect(err).not.toContain('    at ')
    }
    expect((await resolve(cwd, 'none.kunya')).err).toContain('none.kunya')
  })

  it('says what is missing', async () => {
    const cwd = newFolder()
    for (const [args, problem] of [
      [[], 'missing <sources..>'],
      [[NAMES], 'missing --output FILE.kunya'],
      [[NAMES, '-o', 'x.bin'], '--output x.bin: expected a name that ends in .kunya'],
    ] as const) {
      const { code, err } = await run(cwd, ...args)
      expect([code, err]).toEqual([2, expect.stringContaining(problem)])
    }
  })
})
