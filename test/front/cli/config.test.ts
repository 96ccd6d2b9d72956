import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { findConfig, readConfig } from '../../../src/front/cli/config.ts'
import { newFolder } from '../kunya.ts'

const KNOWN = ['dictionary', 'limit']
let folder = ''
const write = (text: string): void => writeFileSync(join(folder, 'kunya.config.json'), text)
beforeEach(() => {
  folder = newFolder()
})

it('is found from below', () => {
  write('{"limit": 3}')
  mkdirSync(join(folder, 'a', 'b'), { recursive: true })
  expect(findConfig(join(folder, 'a', 'b'))).toBe(join(folder, 'kunya.config.json'))
  expect(readConfig(join(folder, 'a', 'b'), KNOWN)).toEqual({ limit: 3 })
})

it('names its dictionaries from its own folder, and leaves names of shipped ones', () => {
  writeFileSync(join(folder, 'mine.csv'), 'id,name\n')
  write('{"dictionary": ["mine.csv", "syria"]}')
  expect(readConfig(folder, KNOWN)).toEqual({ dictionary: [join(folder, 'mine.csv'), 'syria'] })
  write('\uFEFF{"dictionary": "./mine.csv"}')
  expect(readConfig(folder, KNOWN)).toEqual({ dictionary: [join(folder, 'mine.csv')] })
})

it('refuses an unknown key, another shape and broken JSON, naming the file', () => {
  write('{"limt": 3}')
  expect(() => readConfig(folder, KNOWN)).toThrow(
    /kunya\.config\.json: unknown key "limt": expected one of dictionary, limit$/,
  )
  write('[]')
  expect(() => readConfig(folder, KNOWN)).toThrow(/kunya\.config\.json: expected an object/)
  write('{')
  expect(() => readConfig(folder, KNOWN)).toThrow(/kunya\.config\.json: /)
})
