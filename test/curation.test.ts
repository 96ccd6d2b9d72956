import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { checkDictionaries, formatDictionaries, planAddition } from '../src/curation.ts'
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
  writeFileSync(join(folder, 'worse.yaml'), 'namespace: x\nentities:\n  - { id: a, type: group, name: Front }\n')
  const beside = await checkDictionaries([overlay], [join(folder, 'worse.yaml')])
  expect(beside.issues.map(({ code, at }) => [code, at.file])).toEqual([
    ['generic-name', overlay],
    ['alias-without-source', overlay],
  ])
  expect(beside.entities).toBe(0)
  writeFileSync(join(folder, 'worse.yaml'), 'namespace: x\n')
  expect((await checkDictionaries([overlay], [join(folder, 'worse.yaml')])).isWhole).toBe(false)
})

test('nothing to read is the caller’s mistake', async () => {
  await expect(checkDictionaries([join(folder, 'none.yaml')])).rejects.toThrow('no dictionary')
})

test('an addition and an order are planned, not written', async () => {
  const path = join(folder, 'mine.yaml')
  const text = 'namespace: x\nentities:\n  - { id: b, type: group, name: B }\n  - { name: A, id: a, type: group }\n'
  writeFileSync(path, text)
  expect(await planAddition(path, { id: 'a', alias: { name: 'Ay' } })).toMatchObject({ what: 'alias', id: 'x:a', path })
  const [formatted] = await formatDictionaries([path])
  expect(formatted).toMatchObject({ path, before: text })
  expect(formatted?.after).toContain('entities:\n  - { id: a, type: group, name: A }')
  expect(readFileSync(path, 'utf8')).toBe(text)
})
