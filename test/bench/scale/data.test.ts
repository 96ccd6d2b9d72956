import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import {
  type Data,
  type MadeData,
  makeData,
  readNames,
  readQuestions,
  realData,
  writeData,
} from '../../../bench/scale/data.ts'
import { keyOf, NAMES } from '../../../bench/scale/names.ts'
import { KINDS, plainKey, type Question } from '../../../bench/scale/questions.ts'
import { shippedEntities } from '../../../bench/scale/run.ts'
import { readStock, type Stock } from '../../../bench/scale/stock.ts'
import type { Entity } from '../../../src/index.ts'

const AMOUNTS = { aliases: 2000, questions: 1200, seed: 5 }
let shipped: Entity[]
let stock: Stock
let made: MadeData

beforeAll(async () => {
  shipped = await shippedEntities()
  stock = readStock(shipped)
  made = makeData(stock, AMOUNTS)
})

const listedOf = ({ names }: Data): Set<string> => new Set(names.map(([, name]) => plainKey(name)))
const isAbsent = ({ right }: Question): boolean => right.length === 0

describe('made names', () => {
  it('are the same for the same seed, others for another, and ask no clock or chance', () => {
    const chance = vi.spyOn(Math, 'random').mockImplementation(() => {
      throw new Error('chance')
    })
    expect(makeData(readStock(shipped), AMOUNTS)).toEqual(made)
    expect(makeData(stock, { ...AMOUNTS, seed: 6 }).names).not.toEqual(made.names)
    chance.mockRestore()
  })

  it('are four of each entity, the last in Arabic, and no two entities could be written alike', () => {
    expect(made.names).toHaveLength(AMOUNTS.aliases)
    const names = made.entities.flatMap(entity => entity.names)
    expect(new Set(names).size).toBe(names.length)
    expect(made.entities.every(entity => entity.names.length === NAMES)).toBe(true)
    expect(made.entities.every(entity => /^[\u0621-\u064a ]+$/u.test(entity.names.at(-1) as string))).toBe(true)
    expect(new Set(made.entities.map(({ parts }) => keyOf(parts))).size).toBe(made.entities.length)
  })

  it('of a smaller dictionary are the first of a larger one', () => {
    const smaller = makeData(stock, { ...AMOUNTS, aliases: 400 })
    expect(made.names.slice(0, 400)).toEqual(smaller.names)
  })

  it('come from a large stock of real words', () => {
    expect(stock.places.length).toBeGreaterThan(2000)
    expect(stock.units.length).toBeGreaterThan(80)
    expect(stock.given.length).toBeGreaterThan(100)
    expect(stock.descriptors.map(({ arabic }) => arabic)).toContain('أحرار')
  })
})

describe('questions', () => {
  it('are as many as asked for, none twice, a quarter about nobody, of every kind', () => {
    const { questions } = made
    expect(questions).toHaveLength(AMOUNTS.questions)
    expect(new Set(questions.map(({ mention }) => mention)).size).toBe(questions.length)
    expect(questions.filter(isAbsent)).toHaveLength(questions.length / 4)
    for (const kind of Object.keys(KINDS)) {
      expect(questions.filter(one => one.kind === kind && !isAbsent(one)).length).toBeGreaterThan(80)
    }
  })

  it('never are a name of the dictionary, by letters alone', () => {
    const listed = listedOf(made)
    expect(made.questions.filter(({ mention }) => listed.has(plainKey(mention)))).toEqual([])
    expect(made.warmUp.filter(mention => listed.has(plainKey(mention)))).toEqual([])
  })

  it('about nobody are about entities that could not be written like any of the dictionary', () => {
    const keys = new Set(made.entities.map(({ parts }) => keyOf(parts)))
    const listed = listedOf(made)
    expect(made.absent.length).toBeGreaterThan(1000)
    expect(made.absent.filter(({ parts }) => keys.has(keyOf(parts)))).toEqual([])
    expect(made.absent.flatMap(({ names }) => names).filter(name => listed.has(plainKey(name)))).toEqual([])
  })

  it('about somebody have an id of the dictionary', () => {
    const ids = new Set(made.names.map(([id]) => id))
    expect(made.questions.filter(one => !isAbsent(one)).every(({ right }) => right.every(id => ids.has(id)))).toBe(true)
  })
})

describe('the shipped dictionaries', () => {
  it('are asked for by spellings that they do not have, the right ids being all of a name', () => {
    const real = realData(stock, shipped, { questions: 600, seed: 3 })
    const listed = listedOf(real)
    expect(real.questions).toHaveLength(600)
    expect(real.questions.filter(({ mention }) => listed.has(plainKey(mention)))).toEqual([])
    expect(real.questions.filter(isAbsent)).toHaveLength(150)
    const ids = new Set(shipped.map(({ id }) => id))
    expect(real.questions.every(({ right }) => right.every(id => ids.has(id)))).toBe(true)
    expect(real.questions.some(({ right }) => right.length > 1)).toBe(true)
  })
})

describe('files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kunya-scale-test-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  it('give back what was written, and a dictionary', () => {
    writeData(folder, made, made.entities)
    expect(readNames(folder)).toEqual(made.names)
    expect(readQuestions(folder)).toEqual({ questions: made.questions, warmUp: made.warmUp })
    const lines = readFileSync(join(folder, 'dictionary.csv'), 'utf8').trimEnd().split('\n')
    expect(lines).toHaveLength(AMOUNTS.aliases + 1)
    expect(lines[0]).toBe('id,name,type')
  })
})
