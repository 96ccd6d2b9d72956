import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { PROBLEMS } from '../../src/dictionary/problems.ts'
import { DictionaryError, type Issue } from '../../src/issue.ts'
import { connect } from '../../src/load.ts'
import { readTogether } from '../../src/open.ts'

connect()

const root = mkdtempSync(join(tmpdir(), 'kunya-problems-'))
afterAll(() => rmSync(root, { recursive: true }))

/** A compiled file is refused when it is opened. */
const issuesIn = async (name: string): Promise<readonly Issue[]> => {
  try {
    return (await readTogether([name])).issues
  } catch (error) {
    if (error instanceof DictionaryError) return error.issues
    throw error
  }
}

const matches = (code: string, found: string): boolean =>
  code.endsWith('*') ? found.startsWith(code.slice(0, -1)) : found === code

describe('each problem is found in its example, and nothing else', () => {
  test.each(PROBLEMS.map(problem => [problem.code, problem] as const))(
    '%s',
    async (code, { example, ending = 'yaml', severity }) => {
      const folder = mkdtempSync(join(root, 'x-'))
      example.forEach((content, i) => {
        writeFileSync(join(folder, `${i}.${ending}`), content)
      })
      const issues = await issuesIn(ending === 'kunya' ? join(folder, '0.kunya') : folder)
      expect(issues.length).toBeGreaterThan(0)
      for (const issue of issues) {
        expect(matches(code, issue.code), issue.code).toBe(true)
        expect(issue.severity ?? 'error').toBe(severity)
      }
    },
  )
})

test('every code that reading uses is in the table', () => {
  const files = ['dictionary', 'references', 'redirects', 'overlay', 'yaml', 'csv', 'jsonl', 'import/conform'].map(
    name => `src/dictionary/${name}.ts`,
  )
  const used = [...files, 'src/load.ts', 'src/open.ts', 'src/source/yaml.ts'].flatMap(file =>
    [...readFileSync(file, 'utf8').matchAll(/(?:code: |problem\()'([a-z-]+)'/gu)].map(([, code]) => code as string),
  )
  expect(used.length).toBeGreaterThan(10)
  expect(used.filter(code => !PROBLEMS.some(problem => matches(problem.code, code)))).toEqual([])
})
