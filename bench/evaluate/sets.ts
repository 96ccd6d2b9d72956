/** Labelled sets from disk, keys to compare them by, and dictionaries written for one task. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

export const FIXTURES: string = here('../../test/fixtures')
/** Where sets are looked for when `--sets` names no other folder. */
export const FOLDERS: readonly string[] = [here('../sets'), FIXTURES]

export type Row = Readonly<Record<string, string>>

/** @returns undefined when no folder has the file */
export function findSet(folders: readonly string[], file: string): Row[] | undefined {
  const path = folders.map(folder => join(folder, file)).find(existsSync)
  return path === undefined ? undefined : (parse(readFileSync(path), { columns: true, bom: true }) as Row[])
}

/** @throws {Error} when no folder has the file */
export function readSet(folders: readonly string[], file: string): Row[] {
  const rows = findSet(folders, file)
  if (!rows) throw new Error(`no set "${file}": expected it in one of ${folders.join(', ')}`)
  return rows
}

/** Lower-case letters and digits without marks, one space between words: a key of the evaluation's own. */
export const plainKey = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The same words in any order have the same key. */
export const tokenKey = (text: string): string => plainKey(text).split(' ').sort().join(' ')

/** Values by key, in their own order (Node 20 has no Map.groupBy). */
export function groupBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>()
  for (const value of values) {
    const key = keyOf(value)
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  }
  return groups
}

/** A name of a dictionary. */
export interface Named {
  id: string
  name: string
  type?: string
  lang?: string
  /** `village` and the like, where the dictionary says it. */
  level?: string
}

const cell = (text = ''): string => `"${text.replaceAll('"', '""')}"`

/** @returns the file's path */
export function writeDictionary(folder: string, file: string, names: readonly Named[]): string {
  const path = join(folder, file)
  const columns = (['id', 'name', 'type', 'lang', 'level'] as const).filter(
    column => column === 'id' || column === 'name' || names.some(named => named[column]),
  )
  const lines = names.map(named => columns.map(column => cell(named[column])).join())
  writeFileSync(path, `${[columns.join(), ...lines].join('\n')}\n`)
  return path
}
