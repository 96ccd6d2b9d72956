import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { addedLines, replaceFile } from '../../../src/front/cli/replace.ts'
import { newFolder } from '../kunya.ts'

it('writes a file anew, its mode kept, nothing left beside it', () => {
  const path = join(newFolder(), 'a.yaml')
  writeFileSync(path, 'old')
  chmodSync(path, 0o640)
  replaceFile(path, 'new')
  expect(readFileSync(path, 'utf8')).toBe('new')
  expect(statSync(path).mode & 0o777).toBe(0o640)
  expect(existsSync(`${path}.partial`)).toBe(false)
})

it('tells the lines that came or changed', () => {
  const numbers = (before: string, after: string) =>
    addedLines(before, after).map(({ number, line }) => `${number} ${line}`)
  expect(numbers('a\nb\nc\n', 'a\nx\nb\nc\ny\n')).toEqual(['2 x', '5 y'])
  expect(numbers('a\nb\nc\n', 'a\nb2\nc\n')).toEqual(['2 b2'])
  expect(numbers('a\nb', 'a\nb')).toEqual([])
})
