import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { kunya, newFolder } from '../../../kunya.ts'

const TEXT = `# Mine.
namespace: mine
entities:
  - id: east
    type: group
    name: Jaysh al-Sharq # the East
`
let cwd = ''
beforeEach(() => {
  cwd = newFolder()
  writeFileSync(join(cwd, 'mine.yaml'), TEXT)
})
const add = (...args: string[]) => kunya(['dictionary', 'add', ...args, '-d', 'mine.yaml'], { cwd })
const text = (): string => readFileSync(join(cwd, 'mine.yaml'), 'utf8')

describe('kunya dictionary add', () => {
  it('writes an alias, and says where', async () => {
    const { code, out, err } = await add('east', 'Lions of the East', '--kind', 'translation', '--lang', 'en')
    expect({ code, err }).toEqual({ code: 0, err: 'kunya: wrote an alias of mine:east to mine.yaml\n' })
    expect(out).toBe(
      'mine.yaml:7:     aliases:\nmine.yaml:8:       - { name: Lions of the East, kind: translation, lang: en }\n',
    )
    expect(text()).toBe(`${TEXT}    aliases:\n      - { name: Lions of the East, kind: translation, lang: en }\n`)
  })

  it('writes an entity with a new source', async () => {
    await add('west', 'Jaysh al-Gharb', '--type', 'group', '--source', 'afp', '--source-title', 'AFP', '--date', '2017')
    expect(text()).toBe(
      `${TEXT.replace('entities:', 'sources:\n  afp: { title: AFP, date: "2017" }\nentities:')}  - id: west\n    type: group\n    name: Jaysh al-Gharb\n    source: afp\n`.replace(
        '  - id: west',
        '\n  - id: west',
      ),
    )
    expect((await kunya(['dictionary', 'check', 'mine.yaml'], { cwd })).code).toBe(0)
  })

  it('writes an overlay for an entity of another dictionary', async () => {
    await add('syria:hezbollah', 'Hezb', '--weak')
    expect(text()).toContain('  - extends: syria:hezbollah\n    aliases:\n      - { name: Hezb, weak: true }\n')
  })

  it('knows the entity that an overlay adds to, of the shipped dictionaries or of those beside', async () => {
    const { code, err } = await add('syria:hezbolah', 'Hezb', '--weak')
    expect([code, text()]).toEqual([2, TEXT])
    expect(err).toContain('has the id "syria:hezbolah", which an overlay would add to: did you mean syria:hezbollah')
    writeFileSync(join(cwd, 'base.yaml'), 'namespace: b\nentities:\n  - { id: a, type: group, name: Usud }\n')
    expect((await add('b:a', 'Lions')).code).toBe(2)
    expect((await add('b:a', 'Lions', '--with', 'base.yaml')).code).toBe(0)
    expect(text()).toContain('  - extends: b:a\n')
  })

  it('takes a new type only when it is told that it is one', async () => {
    const { code, err } = await add('west', 'Jaysh al-Gharb', '--type', 'grup')
    expect([code, err]).toEqual([2, expect.stringContaining('--type "grup": expected one of group, place,')])
    expect((await add('west', 'Jaysh al-Gharb', '--type', 'tribe', '--new-type')).code).toBe(0)
    expect((await add('south', 'Banu Hamad', '--type', 'tribe')).code).toBe(0)
  })

  it('finds the file in a folder', async () => {
    mkdirSync(join(cwd, 'both'))
    writeFileSync(join(cwd, 'both/groups.yaml'), TEXT)
    writeFileSync(join(cwd, 'both/places.yaml'), 'namespace: mine\nentities:\n  - { id: p, type: place, name: Tanf }\n')
    const into = (...args: string[]) => kunya(['dictionary', 'add', ...args, '-d', 'both', '--dry-run'], { cwd })
    expect((await into('p', 'التنف', '--lang', 'ar')).out).toMatch(
      /^both\/places\.yaml:3: .*\{ name: التنف, lang: ar \}/,
    )
    expect((await into('g', 'Usud al-Hamad', '--type', 'group')).out).toMatch(/^both\/groups\.yaml:8: {3}- id: g\n/m)
    expect((await into('m', 'Radio', '--type', 'media')).err).toContain(
      'no file has entities of type media yet: name one of',
    )
  })

  it('writes nothing on a dry run', async () => {
    const { out } = await add('east', 'Lions', '--dry-run')
    expect(out).toContain('- Lions')
    expect(text()).toBe(TEXT)
  })

  it.each([
    [['north', 'Shamal'], 'no entity has the id "mine:north": give --type to make one'],
    [['east', 'JAYSH al Sharq'], '"mine:east" has that name already, as "Jaysh al-Sharq"'],
    [['north', 'Jaysh al-Sharq', '--type', 'group'], '"Jaysh al-Sharq" is a name of "mine:east" already'],
    [['east', 'X', '--source', 'afp'], 'source "afp" is not in mine.yaml: give --source-title to list it'],
    [['east', 'X', '--kind', 'nickname'], '--kind: expected one of official, romanisation'],
    [['east', 'X', '--type', 'group'], '"mine:east" is there already'],
    [['east', '…'], '"…": expected a name with a letter or a digit'],
    [['North', 'X', '--type', 'group'], 'schema-pattern: expected "id"'],
    [['east'], 'missing <name>'],
    [['east', 'X', '--source-title', 'T'], 'missing --source KEY for the new source'],
    [['east', 'X', '--url', 'T'], 'missing --source-title for --url'],
  ])('refuses %j', async (args, message) => {
    const { code, err } = await add(...args)
    expect(code).toBe(2)
    expect(err).toContain(message)
    expect(text()).toBe(TEXT)
  })

  it('wants to be told where', async () => {
    expect((await kunya(['dictionary', 'add', 'a', 'b'], { cwd })).err).toMatch(/^kunya: missing -d FILE or FOLDER/)
  })
})
