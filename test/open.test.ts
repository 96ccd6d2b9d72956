import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { buildIndex } from '../src/index/build.ts'
import { DictionaryError, formatIssue } from '../src/issue.ts'
import { connect, loadLexicon, SHIPPED_FILE, shippedNames } from '../src/load.ts'
import { type OpenOptions, openResolver, readAll } from '../src/open.ts'

connect()
const folder = mkdtempSync(join(tmpdir(), 'kunya-open-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const MINE = file(
  'mine.yaml',
  'namespace: mine\nentities:\n  - { id: east, type: group, name: Usud al-Sharqiya, redirects: [old-east] }\n',
)
const NAMES = file('names.csv', 'id,name,type\nq7,Khalkhala Air Base,facility\nq7,مطار خلخلة,facility\n')
const ids = (resolver: { entities(): IterableIterator<{ id: string }> }): string[] =>
  [...resolver.entities()].map(({ id }) => id)

describe('what is opened', () => {
  test('by default every shipped dictionary', async () => {
    const resolver = await openResolver()
    expect(resolver.dictionaries.map(({ name }) => name)).toEqual(shippedNames())
    expect(resolver.resolve('Jaïsh Ossoud Al-Charki')).toMatchObject({
      decision: 'match',
      entity: { id: 'syria:jaysh-usud-al-sharqiya' },
    })
  })

  test('a shipped one by its name, the same as from its sources', async () => {
    const byName = await openResolver({ dictionaries: ['syria'] })
    const { entities } = await readAll(['syria'])
    expect(ids(byName)).toEqual(entities.map(({ id }) => id))
  })

  test('a YAML file', async () => {
    const resolver = await openResolver({ dictionaries: [MINE] })
    expect(ids(resolver)).toEqual(['mine:east'])
    expect(resolver.entity('mine:old-east')?.id).toBe('mine:east')
    expect(resolver.resolve('أسود الشرقية')).toMatchObject({ decision: 'match', entity: { id: 'mine:east' } })
  })

  test('a CSV of names, its ids as they stand', async () => {
    const resolver = await openResolver({ dictionaries: [NAMES] })
    expect(resolver.types).toEqual(['facility'])
    expect(resolver.resolve('Khalkhalah Airbase')).toMatchObject({ decision: 'match', entity: { id: 'q7' } })
  })

  test('several together, in order; one may refer to an earlier one', async () => {
    const refers = file(
      'refers.yaml',
      'namespace: more\nentities:\n  - { id: part, type: group, name: Tanf, partOf: ["mine:east"] }\n',
    )
    const resolver = await openResolver({ dictionaries: [MINE, NAMES, refers] })
    expect(ids(resolver)).toEqual(['mine:east', 'q7', 'more:part'])
    expect(resolver.dictionaries.map(({ name }) => name)).toEqual(['mine.yaml', 'names.csv', 'refers.yaml'])
    expect(resolver.resolve('Tanf', { within: 'mine:east' }).decision).toBe('match')
  })

  test('a shipped one beside a file', async () => {
    const resolver = await openResolver({ dictionaries: ['syria', MINE] })
    expect(resolver.entity('syria:jaysh-usud-al-sharqiya')?.type).toBe('group')
    expect(resolver.entity('mine:east')?.type).toBe('group')
  })

  test('a compiled one, alone and beside a file', async () => {
    const compiled = file('mine.kunya', buildIndex(loadLexicon(), await readAll([MINE])))
    for (const dictionaries of [[compiled], [compiled, NAMES]]) {
      const resolver = await openResolver({ dictionaries })
      expect(resolver.resolve('Osoud Charki')).toMatchObject({ decision: 'match', entity: { id: 'mine:east' } })
      expect(resolver.entity('mine:old-east')?.id).toBe('mine:east')
    }
  })

  test('options go on to the resolver', async () => {
    const resolver = await openResolver({ dictionaries: [MINE], accept: 1 })
    expect(resolver.resolve('Osoud Charki').decision).not.toBe('match')
  })
})

describe('an overlay', () => {
  const overlay = (rest: string): string =>
    file(
      'overlay.yaml',
      `namespace: press\nsources: { afp: AFP }\nentities:\n  - { extends: "mine:old-east", ${rest} }\n`,
    )

  test('adds names to an entity of another dictionary, in any order; sources stay its own', async () => {
    const path = overlay('aliases: [{ name: Desert Cats, source: afp }]')
    for (const dictionaries of [
      [MINE, path],
      [path, MINE],
    ]) {
      const resolver = await openResolver({ dictionaries })
      expect(resolver.resolve('Desert Cats')).toMatchObject({ decision: 'match', entity: { id: 'mine:east' } })
      expect(resolver.entity('mine:east')?.aliases).toEqual([{ name: 'Desert Cats', source: 'press:afp' }])
      expect(resolver.source('press:afp', 'mine:east')).toEqual({ title: 'AFP' })
    }
  })

  test('holds for a compiled dictionary too', async () => {
    const compiled = file('base.kunya', buildIndex(loadLexicon(), await readAll([MINE])))
    const resolver = await openResolver({ dictionaries: [compiled, overlay('aliases: [Desert Cats]')] })
    expect(resolver.resolve('Desert Cats')).toMatchObject({ decision: 'match', entity: { id: 'mine:east' } })
  })

  test('is refused without the dictionary that it adds to', async () => {
    await expect(openResolver({ dictionaries: [overlay('aliases: [Desert Cats]')] })).rejects.toThrow(
      'overlay.yaml:4:16: overlay-onto-nothing: expected the id of an entity of the opened dictionaries: open the dictionary of "mine" beside, as in -d mine -d FILE, or --with mine, received "mine:old-east"',
    )
  })
})

describe('refused', () => {
  test('a name that is nowhere: the message lists what ships', async () => {
    await expect(openResolver({ dictionaries: ['siria'] })).rejects.toThrow(
      `no dictionary "siria": expected one of ${shippedNames().join(', ')}, a file or a folder`,
    )
    await expect(openResolver({ dictionaries: ['./nowhere.yaml'] })).rejects.toThrow('no dictionary "./nowhere.yaml"')
    await expect(openResolver({ dictionaries: ['./nowhere.kunya'] })).rejects.toThrow('nowhere.kunya')
  })

  test('a broken file, whole, with every problem of every dictionary', async () => {
    const broken = file(
      'broken.yaml',
      'namespace: x\nentities:\n  - { id: A, type: group, name: A }\n  - { id: b, type: group }\n',
    )
    const other = file('other.csv', 'id,name\n,A\n')
    const error = await openResolver({ dictionaries: [broken, MINE, other] }).then(
      () => undefined,
      (reason: unknown) => reason,
    )
    expect(error).toBeInstanceOf(DictionaryError)
    const { issues, message } = error as DictionaryError
    expect(issues.map(({ code }) => code).sort()).toEqual(['empty-cell', 'schema-pattern', 'schema-required'])
    expect(message).toBe(issues.map(formatIssue).join('\n'))
    expect(message).toContain(`${broken}:3:11: schema-pattern: expected "id" to be text like`)
  })

  test('bytes that are not UTF-8', async () => {
    await expect(openResolver({ dictionaries: [file('latin1.yaml', Uint8Array.of(0x61, 0xe9))] })).rejects.toThrow(
      'encoding: expected UTF-8',
    )
  })

  test('two dictionaries with one id', async () => {
    const twin = file('twin.yaml', 'namespace: mine\nentities:\n  - { id: east, type: place, name: East }\n')
    await expect(openResolver({ dictionaries: [MINE, twin] })).rejects.toThrow(
      `duplicate-id: expected an id of its own, received "mine:east" (also ${MINE}:3)`,
    )
  })

  test('a compiled file that is none', async () => {
    await expect(openResolver({ dictionaries: [file('fake.kunya', 'namespace: x')] })).rejects.toThrow(
      /fake\.kunya:1:1: compiled-file: expected a compiled kunya file, received another kind of file$/,
    )
  })

  test.each([
    [{ dictionaries: 'syria' }, TypeError, 'option "dictionaries"'],
    [{ dictionaries: [] }, TypeError, 'option "dictionaries"'],
    [{ dictionaries: [7] }, TypeError, 'option "dictionaries"'],
    [{ dictionary: 'syria' }, RangeError, 'unknown option "dictionary"'],
    [{ accept: 2 }, RangeError, 'option "accept"'],
  ] as const)('%j', async (options, error, message) => {
    const opened = openResolver(options as unknown as OpenOptions)
    await expect(opened).rejects.toThrow(error)
    await expect(opened).rejects.toThrow(message)
  })
})

test('the compiled shipped file is where the build puts it', () => {
  expect(SHIPPED_FILE).toMatch(/dist[\\/]data[\\/]shipped\.kunya$/u)
})
