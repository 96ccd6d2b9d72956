import { describe, expect, test } from 'vitest'
import { aliasOf, isWeak, listedNames, openIndex } from '../../src/index/open.ts'
import { compileLexicon } from '../../src/lexicon/compile.ts'
import { openLexicon } from '../../src/lexicon/lexicon.ts'
import { readAll } from '../../src/open.ts'
import { ContainerError } from '../../src/source/container.ts'
import { listedKey, tokenise } from '../../src/text/tokenise.ts'
import { bytesOf, entity, indexOf, lexicon, shippedIndex } from '../fixtures/core/open.ts'

const key = (name: string): string => listedKey(tokenise(name))

describe('refused', () => {
  test('an index built with another lexicon', () => {
    const other = openLexicon(compileLexicon([]))
    expect(() => openIndex(bytesOf([]), other)).toThrow(
      `expected an index built with lexicon ${other.version}, received one built with ${lexicon.version}`,
    )
  })

  test('a lexicon', () => {
    expect(() => openIndex(compileLexicon([]), lexicon)).toThrow(
      new ContainerError('a compiled dictionary', 'a lexicon'),
    )
  })

  test('damaged bytes', () => {
    const bytes = bytesOf([entity('x:a', 'group', 'Usud')])
    bytes[bytes.length - 1] = (bytes[bytes.length - 1] as number) ^ 1
    expect(() => openIndex(bytes, lexicon)).toThrow(ContainerError)
  })
})

test('its version changes with its entities', () => {
  expect(indexOf(entity('x:a', 'group', 'Usud')).version).not.toBe(indexOf(entity('x:a', 'group', 'Usad')).version)
  expect(indexOf(entity('x:a', 'group', 'Usud')).version).toBe(indexOf(entity('x:a', 'group', 'Usud')).version)
})

test('a name without its brackets is listed, unless another entity has it whole', () => {
  const base = entity('x:t4', 'facility', 'T4 (Tiyas) Airbase')
  const iraqi = entity('x:iraqi', 'group', 'Hezbollah (Iraq)')
  const index = indexOf(base, iraqi, entity('x:hezbollah', 'group', 'Hezbollah'))
  const owners = (name: string, of = index): string[] =>
    listedNames(of, key(name)).map(one => of.entity(of.nameEntity[one] as number).id)
  expect(owners('T4 Airbase')).toEqual(['x:t4'])
  expect(owners('Hezbollah')).toEqual(['x:hezbollah'])
  expect(owners('Hezbollah Iraq')).toEqual(['x:iraqi'])
})

test('an alias by the number of its name', () => {
  const index = indexOf(entity('x:a', 'group', 'Usud', [{ name: 'Lions', lang: 'en', weak: true }]))
  expect(aliasOf(index, 0)).toEqual({ name: 'Usud' })
  expect(aliasOf(index, 1)).toEqual({ name: 'Lions', lang: 'en', weak: true })
  expect([isWeak(index, 0), isWeak(index, 1)]).toEqual([false, true])
})

test('names that are one string are listed together, others are not', () => {
  const index = indexOf(
    entity('x:a', 'group', 'FSA'),
    entity('x:b', 'group', 'Usud', ['F.S.A', 'fsa']),
    entity('x:c', 'group', 'SAF'),
  )
  expect(listedNames(index, key('fsa')).map(name => index.entity(index.nameEntity[name] as number).id)).toEqual([
    'x:a',
    'x:b',
  ])
  expect(listedNames(index, key('F S A'))).toEqual([])
  expect(listedNames(index, key('nothing'))).toEqual([])
  expect(listedNames(index, '')).toEqual([])
})

describe('the shipped index', () => {
  const index = shippedIndex()

  test('holds the entities of the dictionaries that it was built from', async () => {
    const { entities } = await readAll(['syria'])
    expect(Array.from({ length: index.entityCount }, (_, i) => index.entity(i))).toEqual(entities)
  })

  test('lists every name of every entity', () => {
    const lost: string[] = []
    for (let number = 0; number < index.entityCount; number++) {
      const { id, name, aliases } = index.entity(number)
      for (const each of [name, ...aliases.map(alias => alias.name)]) {
        const owners = listedNames(index, key(each)).map(one => index.nameEntity[one])
        if (!owners.includes(number)) lost.push(`${id}: ${each}`)
      }
    }
    expect(lost).toEqual([])
  })
})
