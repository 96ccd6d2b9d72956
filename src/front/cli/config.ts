/** kunya.config.json: flags as keys, found from the working folder upwards. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

export const CONFIG_NAME = 'kunya.config.json'

/** The nearest configuration file at or above a folder. */
export function findConfig(folder: string): string | undefined {
  const path = join(folder, CONFIG_NAME)
  if (existsSync(path)) return path
  const parent = dirname(folder)
  return parent === folder ? undefined : findConfig(parent)
}

/**
 * The flags that the nearest configuration file gives; dictionaries that are files are named from its folder.
 * @param known  names of the flags of all commands
 * @throws {Error} on broken JSON or an unknown key, listing the known ones
 */
export function readConfig(folder: string, known: readonly string[]): Readonly<Record<string, unknown>> {
  const path = findConfig(folder)
  if (path === undefined) return {}
  const config = parse(path)
  const unknown = Object.keys(config).find(key => !known.includes(key))
  if (unknown !== undefined) throw new Error(`${path}: unknown key "${unknown}": expected one of ${known.join(', ')}`)
  const { dictionary } = config
  if (dictionary === undefined) return config
  return { ...config, dictionary: [dictionary].flat().map(name => fromFolder(dirname(path), name)) }
}

function parse(path: string): Record<string, unknown> {
  const parsed = parseJson(path)
  if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return { ...parsed }
  throw new Error(`${path}: expected an object such as {"dictionary": ["names.csv"]}`)
}

function parseJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`)
  }
}

function fromFolder(folder: string, name: unknown): unknown {
  if (typeof name !== 'string') return name
  const path = resolve(folder, name)
  return existsSync(path) ? path : name
}
