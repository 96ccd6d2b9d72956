import { mkdirSync, mkdtempSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { changedSource, type Sources, sourcesIn, sourcesOf } from '../src/freshness.ts'
import { buildDictionary, openResolver } from '../src/open.ts'

const folder = mkdtempSync(join(tmpdir(), 'kunya-freshness-'))
afterAll(() => rmSync(folder, { recursive: true }))

const at = (name: string): string => join(folder, name)
const write = (name: string, text: string): void => writeFileSync(at(name), text)
/** Seconds from the time at which the compiled file was written. */
const setAge = (name: string, seconds: number): void => {
  const time = statSync(at('out/mine.kunya')).mtimeMs / 1000 + seconds
  utimesSync(at(name), time, time)
}

let sources: Sources
beforeEach(() => {
  rmSync(at('in'), { recursive: true, force: true })
  mkdirSync(at('in'))
  mkdirSync(at('out'), { recursive: true })
  write('in/a.yaml', 'one')
  write('in/b.csv', 'two')
  sources = sourcesOf([at('in/a.yaml'), at('in/b.csv')], [at('in')], at('out/mine.kunya'))
  write('out/mine.kunya', 'compiled')
  setAge('in/a.yaml', -10)
  setAge('in/b.csv', -10)
})
const changed = (): string | undefined => changedSource(sources, at('out/mine.kunya'))

test('sources are named from the compiled file’s folder', () => {
  expect(sources.files.map(([path, size]) => [path, size])).toEqual([
    ['../in/a.yaml', 3],
    ['../in/b.csv', 3],
  ])
  expect(sources.folders).toEqual(['../in'])
  expect(sourcesIn(JSON.parse(JSON.stringify(sources)))).toEqual(sources)
  expect(sourcesIn({})).toBeUndefined()
})

describe('a change is seen', () => {
  test.each<[string, () => void, string]>([
    ['another size, however old', () => write('in/a.yaml', 'longer'), 'in/a.yaml'],
    ['another text of one size, when the file is younger', () => write('in/a.yaml', 'two'), 'in/a.yaml'],
    ['a file that went', () => rmSync(at('in/b.csv')), 'in/b.csv'],
    ['a file that came', () => write('in/c.jsonl', ''), 'in/c.jsonl'],
  ])('%s', (_, change, file) => {
    expect(changed()).toBeUndefined()
    change()
    expect(changed()).toBe(at(file))
  })

  test('and what is none is not: a younger file of the same text, a file that no dictionary is', () => {
    write('in/a.yaml', 'one')
    setAge('in/a.yaml', 10)
    write('in/README.md', 'about')
    expect(changed()).toBeUndefined()
  })

  test('a compiled file that has left its sources behind is as it is', () => {
    renameSync(at('in'), at('elsewhere'))
    expect(changed()).toBeUndefined()
    renameSync(at('elsewhere'), at('in'))
  })
})

describe('a compiled dictionary', () => {
  const yaml = (name: string): string => `namespace: x\nentities:\n  - { id: a, type: group, name: ${name} }\n`
  const build = async (): Promise<void> => {
    write('in/a.yaml', yaml('Zenki'))
    rmSync(at('in/b.csv'), { force: true })
    writeFileSync(at('out/mine.kunya'), await buildDictionary([at('in')], { output: at('out/mine.kunya') }))
  }
  const open = () => openResolver({ dictionaries: [at('out/mine.kunya')] })

  test('is refused once a source has changed, by name', async () => {
    await build()
    expect((await open()).resolve('Zenki').decision).toBe('match')
    write('in/a.yaml', yaml('Zinki'))
    await expect(open()).rejects.toThrow(
      `${at('out/mine.kunya')}:1:1: compiled-file: expected a file as new as its sources (kunya dictionary build), received one that is older than ${at('in/a.yaml')}`,
    )
    await build()
    expect((await open()).entity('x:a')?.name).toBe('Zenki')
  })

  test('that is a source itself counts as one', async () => {
    await build()
    const both = at('out/both.kunya')
    writeFileSync(both, await buildDictionary([at('out/mine.kunya')], { output: both }))
    expect((await openResolver({ dictionaries: [both] })).entity('x:a')?.name).toBe('Zenki')
    write('out/mine.kunya', 'other')
    await expect(openResolver({ dictionaries: [both] })).rejects.toThrow(`older than ${at('out/mine.kunya')}`)
  })

  test('built without saying where to states nothing', async () => {
    await build()
    writeFileSync(at('out/mine.kunya'), await buildDictionary([at('in')]))
    write('in/a.yaml', yaml('Zinki'))
    expect((await open()).entity('x:a')?.name).toBe('Zenki')
  })
})
