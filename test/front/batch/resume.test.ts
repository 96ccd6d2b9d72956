import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  changeBetween,
  type Identity,
  inputOf,
  openResumable,
  type Resumable,
} from '../../../src/front/batch/resume.ts'

const IDENTITY: Identity = {
  input: { path: 'in.csv', size: 3, modified: '1' },
  options: { column: ['name'], accept: 0.9 },
  dictionaries: [{ name: 'syria', version: 'a' }],
  kunya: '1.0.0',
}
const past = (records: number) => ({ records, lacking: 0, risky: 0, tags: [['match', records] as const] })

let folder = ''
let path = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kunya-'))
  path = join(folder, 'out.csv')
})

const openRun = (isResume: boolean, identity: Identity = IDENTITY, mayReplace = true): Promise<Resumable> =>
  openResumable({ path, mayReplace, isResume, identity })

async function stopAfter(text: string, more = ''): Promise<void> {
  const output = await openRun(false)
  await output.write(Buffer.from(text))
  output.written(past(2))
  await output.write(Buffer.from(more))
  output.interrupt()
}

describe('openResumable', () => {
  it('goes on where an earlier run stopped, dropping what was not noted', async () => {
    await stopAfter('abc', 'half a blo')
    expect(readFileSync(`${path}.partial`, 'utf8')).toBe('abchalf a blo')
    const output = await openRun(true)
    expect(output.past).toEqual(past(2))
    await output.write(Buffer.from('def'))
    await output.finish()
    expect(readFileSync(path, 'utf8')).toBe('abcdef')
    expect(readdirSync(folder)).toEqual(['out.csv'])
  })

  it('goes on after a kill, from what it noted by itself', async () => {
    const killed = await openRun(false)
    await killed.write(Buffer.from('abc'))
    killed.written(past(1))
    await killed.write(Buffer.from('def'))
    expect((await openRun(true)).past).toEqual(past(1))
  })

  it('starts anew without --resume, and where there is nothing to go on with', async () => {
    expect((await openRun(true)).past).toBeUndefined()
    await stopAfter('abc')
    const output = await openRun(false)
    expect(output.past).toBeUndefined()
    expect(existsSync(`${path}.partial.state`)).toBe(false)
    await output.finish()
    expect(readFileSync(path, 'utf8')).toBe('')
  })

  it('starts anew from a state that is none', async () => {
    await stopAfter('abc')
    writeFileSync(`${path}.partial.state`, '{')
    expect((await openRun(true)).past).toBeUndefined()
  })

  it('leaves nothing when nothing was written, and when it is discarded', async () => {
    expect((await openRun(false)).interrupt()).toBe(false)
    expect(readdirSync(folder)).toEqual([])
    await stopAfter('abc')
    ;(await openRun(true)).discard()
    expect(readdirSync(folder)).toEqual([])
  })

  it.each<[string, () => void]>([
    ['changed', () => writeFileSync(`${path}.partial`, 'abX')],
    ['cut off', () => truncateSync(`${path}.partial`, 2)],
  ])('refuses a partial file that was %s, and leaves it', async (_, change) => {
    await stopAfter('abc')
    change()
    await expect(openRun(true)).rejects.toThrow(/out\.csv\.partial is not as it was left: start anew without --resume/)
    expect(readdirSync(folder).sort()).toEqual(['out.csv.partial', 'out.csv.partial.state'])
  })

  it('refuses another run’s state, and leaves it', async () => {
    await stopAfter('abc')
    const other = { ...IDENTITY, options: { ...IDENTITY.options, accept: 0.8 } }
    await expect(openRun(true, other)).rejects.toThrow(/^--resume: --accept has changed from 0\.9 to 0\.8 since .*anew/)
    expect((await openRun(true)).past).toEqual(past(2))
  })

  it('keeps a file that --no-clobber keeps', async () => {
    writeFileSync(path, 'mine')
    await expect(openRun(false, IDENTITY, false)).rejects.toThrow(/--no-clobber/)
    expect(readdirSync(folder)).toEqual(['out.csv'])
  })
})

describe('changeBetween', () => {
  it.each<[Partial<Identity>, string | undefined]>([
    [{}, undefined],
    [{ input: { path: 'in.csv', size: 4, modified: '1' } }, 'the input in.csv has changed'],
    [{ input: { path: 'in.csv', size: 3, modified: '2' } }, 'the input in.csv has changed'],
    [{ input: { path: 'moved.csv', size: 3, modified: '1' } }, undefined],
    [{ options: { column: ['x'], accept: 0.9 } }, '--column has changed from ["name"] to ["x"]'],
    [{ options: { column: ['name'] } }, '--accept has changed from 0.9 to nothing'],
    [{ options: { ...IDENTITY.options, on: '2015' } }, '--on has changed from nothing to "2015"'],
    [{ dictionaries: [{ name: 'syria', version: 'b' }] }, 'the dictionary syria has changed'],
    [{ dictionaries: [] }, 'the dictionaries have changed from syria to '],
    [{ kunya: '1.0.1' }, 'kunya has changed from 1.0.0 to 1.0.1'],
  ])('%j: %s', (change, said) => expect(changeBetween(IDENTITY, { ...IDENTITY, ...change })).toBe(said))
})

it('inputOf tells a file that was written to', () => {
  writeFileSync(path, 'abc')
  const before = inputOf(path)
  expect(before).toMatchObject({ path, size: 3 })
  appendFileSync(path, 'd')
  expect(inputOf(path).size).toBe(4)
})
