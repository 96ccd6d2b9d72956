import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { kunya, newFolder } from '../../../kunya.ts'

let cwd = ''
const TEXT = 'namespace: x\nentities:\n  - { type: group, id: b, name: B }\n  - { id: a, type: group, name: A }\n'
beforeEach(() => {
  cwd = newFolder()
  writeFileSync(join(cwd, 'mine.yaml'), TEXT)
})
const format = (...args: string[]) => kunya(['dictionary', 'format', ...args], { cwd })
const text = (): string => readFileSync(join(cwd, 'mine.yaml'), 'utf8')

describe('kunya dictionary format', () => {
  it('only says with --check, and exits 1', async () => {
    expect(await format('mine.yaml', '--check')).toEqual({
      code: 1,
      out: 'mine.yaml\n',
      err: 'kunya: 1 file not in order\n',
    })
    expect(text()).toBe(TEXT)
  })

  it('puts a file in order, once', async () => {
    expect((await format('mine.yaml')).code).toBe(0)
    expect(text()).toBe(
      'namespace: x\nentities:\n  - { id: a, type: group, name: A }\n  - { id: b, type: group, name: B }\n',
    )
    expect(await format('mine.yaml', '--check')).toEqual({ code: 0, out: '', err: 'kunya: 0 files not in order\n' })
  })

  it('leaves alone what is no YAML, and wants files', async () => {
    writeFileSync(join(cwd, 'mine.yaml'), 'entities: [')
    const { code, err } = await format('mine.yaml')
    expect(code).toBe(2)
    expect(err).toMatch(/^kunya: mine\.yaml: no valid YAML/)
    expect((await format()).err).toMatch(/^kunya: missing <files or folders\.\.>/)
  })
})
