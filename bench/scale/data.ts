/** The data of one run, made once and read by every process of it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Entity } from '../../src/index.ts'
import { seeded } from '../evaluate/random.ts'
import { type Asked, keyOf, type Made, makeEntities, NAMES } from './names.ts'
import { makeQuestions, plainKey, type Question } from './questions.ts'
import { readName, type Stock } from './stock.ts'

export interface Data {
  /** Every name with the id of its entity. */
  names: readonly (readonly [id: string, name: string])[]
  questions: readonly Question[]
  /** Asked before anything is measured; none of them is among the questions. */
  warmUp: readonly string[]
}

/** Files of one size in its folder. */
const QUESTIONS_FILE = 'questions.json'
const NAMES_FILE = 'names.tsv'
export const DICTIONARY_FILE = 'dictionary.csv'

export interface Amounts {
  aliases: number
  questions: number
  seed: number
}

/** Enough for the compiler to know what is hot; how many of them are asked, the clock decides. */
const WARM_UP = 3000
/** Absent entities are drawn from this many, at the least. */
const ABSENT_POOL = 2000

export interface MadeData extends Data {
  entities: readonly Made[]
  /** Those that a quarter of the questions are about. */
  absent: readonly Made[]
}

/** A dictionary of made names, and the questions for it. Equal amounts give equal data. */
export function makeData(stock: Stock, { aliases, questions: count, seed }: Amounts): MadeData {
  const next = seeded(seed)
  const source = makeEntities(stock, next)
  const take = (size: number): Made[] => Array.from({ length: size }, () => source.next().value)
  const entities = take(Math.floor(aliases / NAMES))
  const absent = take(Math.max(ABSENT_POOL, Math.ceil(count / 4)))
  const names = entities.flatMap(({ id, names }) => names.map(name => [id, name] as const))
  const listed = new Set(names.map(([, name]) => plainKey(name)))
  const all = makeQuestions(entities, absent, listed, count + WARM_UP, next)
  return { entities, absent, names, ...split(all, count) }
}

/**
 * The names of real dictionaries. Asked are those that their Arabic tells the sounds of, spelt anew, and made names that
 * none of them has. Villages share names: all of a name are right.
 */
export function realData(
  stock: Stock,
  real: Iterable<Entity>,
  { questions: count, seed }: Omit<Amounts, 'aliases'>,
): Data {
  const next = seeded(seed)
  const names: (readonly [string, string])[] = []
  const [settlements, others]: [Asked[], Asked[]] = [[], []]
  const byKey = new Map<string, string[]>()
  for (const entity of real) {
    const all = [...new Set([entity.name, ...entity.aliases.map(alias => alias.name)])]
    for (const name of all) names.push([entity.id, name.replace(/\s+/gu, ' ')])
    const { whole } = readName(entity)
    if (!whole) continue
    const parts = whole.map(part => ({ ...part, kind: false }))
    const key = keyOf(parts)
    byKey.set(key, [...(byKey.get(key) ?? []), entity.id])
    if (key.length < SHORTEST_KEY) continue
    const latin = all.filter(name => IS_LATIN.test(name))
    if (latin.length === 0) continue
    const isSettlement = entity.level === 'village' || entity.level === 'town'
    ;(isSettlement ? settlements : others).push({ id: entity.id, type: entity.type, parts, names: [...latin, ''] })
  }
  const listed = new Set(names.map(([, name]) => plainKey(name)))
  const absent: Asked[] = []
  for (const made of makeEntities(stock, next)) {
    if (!byKey.has(keyOf(made.parts))) absent.push(made)
    if (absent.length === ABSENT_POOL) break
  }
  // Villages are many and all else is few: each half of the questions.
  const often = Math.max(1, Math.floor(settlements.length / Math.max(1, others.length)))
  const readable = [...settlements, ...Array.from({ length: often }, () => others).flat()]
  const all = makeQuestions(
    readable,
    absent,
    listed,
    count + WARM_UP,
    next,
    ({ parts }) => byKey.get(keyOf(parts)) ?? [],
  )
  return { names, ...split(all, count) }
}

/** Of a name of one short word nobody could tell whose it is. */
const SHORTEST_KEY = 3
const IS_LATIN = /^[\p{Script=Latin}\p{M}\p{Lm} ’‘'-]+$/u

const split = (all: readonly Question[], count: number): Pick<Data, 'questions' | 'warmUp'> => ({
  questions: all.slice(0, count),
  warmUp: all.slice(count).map(({ mention }) => mention),
})

const cell = (text: string): string => (/[",\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Puts data into a folder; made entities as a CSV dictionary too. */
export function writeData(folder: string, { names, questions, warmUp }: Data, entities?: readonly Made[]): void {
  mkdirSync(folder, { recursive: true })
  // A line a name, for a million of them are more than one JSON text wants to be.
  writeFileSync(join(folder, NAMES_FILE), names.map(([id, name]) => `${id}\t${name}`).join('\n'))
  writeFileSync(join(folder, QUESTIONS_FILE), JSON.stringify({ questions, warmUp }))
  if (!entities) return
  const rows = entities.flatMap(({ id, type, names }) => names.map(name => `${id},${cell(name)},${type}`))
  writeFileSync(join(folder, DICTIONARY_FILE), `id,name,type\n${rows.join('\n')}\n`)
}

export const readQuestions = (folder: string): Pick<Data, 'questions' | 'warmUp'> =>
  JSON.parse(readFileSync(join(folder, QUESTIONS_FILE), 'utf8'))

export const readNames = (folder: string): [id: string, name: string][] =>
  readFileSync(join(folder, NAMES_FILE), 'utf8')
    .split('\n')
    .map(line => line.split('\t') as [string, string])
