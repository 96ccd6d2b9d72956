import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { newBlock, openOutputFile } from '../../../src/front/csv/output.ts'

let folder = ''
let path = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kunya-'))
  path = join(folder, 'out.csv')
})

describe('openOutputFile', () => {
  it('appears under its name only when it is finished', async () => {
    const output = await openOutputFile(path, true)
    await output.write(Buffer.from('a'))
    await output.write(Buffer.from('b'))
    expect(readdirSync(folder)).toEqual(['out.csv.partial'])
    await output.finish()
    expect(readdirSync(folder)).toEqual(['out.csv'])
    expect(readFileSync(path, 'utf8')).toBe('ab')
  })

  it('leaves an existing file as it was when discarded', async () => {
    writeFileSync(path, 'old')
    const output = await openOutputFile(path, true)
    await output.write(Buffer.from('new'))
    output.discard()
    expect(readdirSync(folder)).toEqual(['out.csv'])
    expect(readFileSync(path, 'utf8')).toBe('old')
  })

  it('replaces what a link points to, not the link', async () => {
    writeFileSync(join(folder, 'real.csv'), 'old')
    symlinkSync(join(folder, 'real.csv'), path)
    const output = await openOutputFile(path, true)
    await output.write(Buffer.from('new'))
    await output.finish()
    expect(readFileSync(join(folder, 'real.csv'), 'utf8')).toBe('new')
  })

  it('writes to a device without replacing it', async () => {
    const output = await openOutputFile('/dev/null', true)
    await output.write(Buffer.from('x'))
    await output.finish()
    expect(existsSync('/dev/null.partial')).toBe(false)
  })

  it('refuses a folder, a missing folder, and under --no-clobber a file that exists', async () => {
    mkdirSync(join(folder, 'sub'))
    writeFileSync(path, 'old')
    await expect(openOutputFile(join(folder, 'sub'), true)).rejects.toThrow(/is a folder/)
    await expect(openOutputFile(join(folder, 'no', 'x'), true)).rejects.toThrow(/its folder does not exist/)
    await expect(openOutputFile(path, false)).rejects.toThrow(/--no-clobber says to keep it/)
  })

  it('keeps a file that came meanwhile, under --no-clobber', async () => {
    const output = await openOutputFile(path, false)
    writeFileSync(path, 'mine')
    await expect(output.finish()).rejects.toThrow(/--no-clobber/)
    expect(readFileSync(path, 'utf8')).toBe('mine')
  })
})

describe('newBlock', () => {
  it('collects pieces, however large, and begins anew after take', () => {
    const block = newBlock()
    const large = Buffer.alloc(700_000, 'x')
    block.add(Buffer.from('abc'), 1, 2)
    block.add(large)
    expect(block.take().toString()).toBe(`b${large}`)
    block.add(Buffer.from('c'))
    expect(block.take().toString()).toBe('c')
  })
})
