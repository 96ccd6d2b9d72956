import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { checkDictionaries } from '../src/curation.ts'
import { connect } from '../src/load.ts'

connect()
const folder = mkdtempSync(join(tmpdir(), 'kunya-curation-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('dictionaries are checked together', async () => {
  const [base, overlay] = [join(folder, 'base.yaml'), join(folder, 'overlay.yaml')]
  writeFileSync(base, 'namespace: x\nentities:\n  - { id: a, type: group, name: Jaysh al-Tanf }\n')
  writeFileSync(overlay, 'namespace: y\nentities:\n  - { extends: "x:a", aliases: [The Brigade] }\n')
  const codes = async (...names: string[]): Promise<string[]> =>
    (await checkDictionaries(names)).issues.map(({ code }) => code)
  expect(await codes(base)).toEqual([])
  expect(await codes(overlay)).toEqual(['overlay-onto-nothing'])
  expect(await codes(base, overlay)).toEqual(['generic-name', 'alias-without-source'])
})

test('nothing to read is the caller’s mistake', async () => {
  await expect(checkDictionaries([join(folder, 'none.yaml')])).rejects.toThrow('no dictionary')
})
