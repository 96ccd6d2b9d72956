import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { DictionaryError, formatIssue } from '../src/issue.ts'
import { currentLexicon } from '../src/lexicon/current.ts'
import {
  connect,
  DICTIONARIES,
  loadLexicon,
  locate,
  readAligned,
  readByParts,
  readDictionary,
  refuseBroken,
  shippedNames,
} from '../src/load.ts'
import { CHECKED_WHOLE, readContainer, writeContainer } from '../src/source/container.ts'

const folder = mkdtempSync(join(tmpdir(), 'kunya-load-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, content)
  return path
}
const yaml = (slug: string, rest = ''): string =>
  `namespace: x\nentities:\n  - { id: ${slug}, type: group, name: ${slug}${rest} }\n`

test('connect gives the core its lexicon', () => {
  connect()
  expect(currentLexicon()).toBe(loadLexicon())
})

test('bytes are read into a buffer where views are aligned', () => {
  const bytes = readAligned(file('bytes', Uint8Array.of(1, 2, 3)))
  expect([...bytes]).toEqual([1, 2, 3])
  expect(bytes.byteOffset % 8).toBe(0)
})

describe('a large compiled file', () => {
  const bytes = writeContainer({
    kind: 'x',
    meta: {},
    sections: { filling: new Uint32Array(CHECKED_WHOLE / 4), last: Uint8Array.of(1, 2) },
  })
  const other = writeContainer({ kind: 'x', meta: {}, sections: { last: Uint8Array.of(3) } })

  test('is read by parts, into one buffer that workers may share', () => {
    const read = readByParts(file('large.kunya', bytes))
    expect(read.bytes).toHaveLength(bytes.length)
    expect(read.bytes.buffer).toBeInstanceOf(SharedArrayBuffer)
    expect(readContainer(read).sections['last']).toEqual(Uint8Array.of(1, 2))
  })

  test('stays what it was when another is put in its place', () => {
    const path = file('replaced.kunya', bytes)
    const { sections } = readContainer(readByParts(path))
    renameSync(file('new.kunya', other), path)
    expect(sections['last']).toEqual(Uint8Array.of(1, 2))
  })

  test('overwritten or cut off where it lies, it is refused by its name', () => {
    const path = file('changed.kunya', bytes)
    const { sections } = readContainer(readByParts(path))
    writeFileSync(path, other)
    expect(() => sections['last']).toThrow(DictionaryError)
    expect(() => sections['last']).toThrow(
      `${path}:1:1: compiled-file: expected an undamaged file, received a wrong checksum`,
    )
  })
})

describe('where a name leads', () => {
  test('a shipped name before a file; a path as it stands', () => {
    expect(shippedNames()).toContain('syria')
    expect(shippedNames()).not.toContain('lexicon')
    expect(locate('syria')).toBe(join(DICTIONARIES, 'syria'))
    expect(locate(folder)).toBe(folder)
  })

  test.each(['nowhere', './nowhere.yaml', '../syria2', ''])(
    '"%s" leads nowhere, and the message lists what ships',
    name => {
      expect(() => locate(name)).toThrow(
        `no dictionary "${name}": expected one of ${shippedNames().join(', ')}, a file or a folder`,
      )
    },
  )
})

describe('read', () => {
  test('a YAML file', async () => {
    const { name, entities, issues } = await readDictionary(file('one.yaml', yaml('a')))
    expect(issues).toEqual([])
    expect(name).toBe('one.yaml')
    expect(entities).toEqual([{ id: 'x:a', type: 'group', name: 'a', aliases: [] }])
  })

  test('a CSV file, whatever the case of its ending', async () => {
    expect((await readDictionary(file('two.CSV', 'id,name\na,A\n'))).entities.map(({ id }) => id)).toEqual(['a'])
  })

  test('a file with a byte order mark', async () => {
    expect((await readDictionary(file('bom.yaml', `\uFEFF${yaml('a')}`))).entities.map(({ id }) => id)).toEqual(['x:a'])
    expect((await readDictionary(file('bom.csv', '\uFEFFid,name\na,A\n'))).entities.map(({ id }) => id)).toEqual(['a'])
  })

  test('a folder of both, in the order of their names, other files left alone', async () => {
    file('many/b.yaml', yaml('b', ', partOf: [a]'))
    file('many/a.yml', yaml('a'))
    file('many/c.csv', 'id,name\nc,C\n')
    file('many/README.md', 'not a dictionary')
    const { name, entities, issues } = await readDictionary(join(folder, 'many'))
    expect(issues).toEqual([])
    expect(name).toBe('many')
    expect(entities.map(({ id }) => id)).toEqual(['x:a', 'x:b', 'c'])
  })

  test('references between the files of a folder hold; one that leads nowhere is told', async () => {
    const path = file('refers.yaml', yaml('a', ', partOf: ["y:b"]'))
    expect((await readDictionary(path)).issues.map(({ code }) => code)).toEqual(['dangling-reference'])
  })
})

describe('what is broken is told, never dropped', () => {
  test('bytes that are not UTF-8', async () => {
    const path = file('latin1.csv', Uint8Array.of(...Buffer.from('id,name\na,caf'), 0xe9, 0x0a))
    expect((await readDictionary(path)).issues.map(formatIssue)).toEqual([
      `${path}:1:1: encoding: expected UTF-8, received other bytes`,
    ])
  })

  test('every file of a folder is read, and every problem told', async () => {
    file('broken/a.yaml', 'namespace: x\n')
    file('broken/b.csv', 'name\nB\n')
    file('broken/c.yaml', yaml('c'))
    const { issues } = await readDictionary(join(folder, 'broken'))
    expect(issues.map(({ code }) => code)).toEqual(['schema-required', 'missing-column'])
  })

  test('an id that two files of a folder have', async () => {
    file('twice/a.yaml', yaml('a'))
    file('twice/b.yaml', yaml('a'))
    const [issue] = (await readDictionary(join(folder, 'twice'))).issues
    expect(formatIssue(issue as NonNullable<typeof issue>)).toBe(
      `${join(folder, 'twice/b.yaml')}:3:11: duplicate-id: expected an id of its own, received "x:a" (also ${join(folder, 'twice/a.yaml')}:3)`,
    )
  })

  test('an ending that is none of ours, and an empty folder', async () => {
    await expect(readDictionary(file('names.txt', 'x'))).rejects.toThrow(
      'expected a .yaml, .csv, .jsonl or .kunya dictionary, received ".txt"',
    )
    await expect(readDictionary(file('names', 'x'))).rejects.toThrow('received "no extension"')
    mkdirSync(join(folder, 'empty'))
    await expect(readDictionary(join(folder, 'empty'))).rejects.toThrow('expected .yaml, .csv or .jsonl files')
  })
})

test('only errors refuse: a warning does not', () => {
  const issue = { code: 'x', at: { file: 'f', line: 1, column: 1 }, expected: 'a', received: 'b' }
  const dictionary = {
    name: 'd',
    entities: [],
    redirects: new Map<string, string>(),
    issues: [
      { ...issue, severity: 'warning' as const },
      { ...issue, severity: 'info' as const },
    ],
  }
  expect(() => refuseBroken([dictionary])).not.toThrow()
  expect(() => refuseBroken([dictionary, { ...dictionary, issues: [issue] }])).toThrow(DictionaryError)
})
