import { join, resolve } from 'node:path'
import { Tinypool } from 'tinypool'
import { expect, it } from 'vitest'
import type { Packed, WorkerData } from '../../../src/front/batch/worker.ts'
import { shareDictionaries } from '../../../src/index.ts'
import { NAMES } from '../kunya.ts'

it('answers with the flags it was started with, packed flat', async () => {
  const workerData: WorkerData = {
    compiled: await shareDictionaries([NAMES]),
    thresholds: {},
    flags: { type: 'group', 'type-column': 'kind' },
  }
  const filename = join(resolve('dist'), 'front/batch/worker.js')
  const pool = new Tinypool({ filename, workerData, minThreads: 1, maxThreads: 1 })
  const lists = [
    ['Jaysh Alpha', ''],
    ['Betaville', 'grop'],
  ]
  const { cells, tags }: Packed = await pool.run(lists)
  await pool.destroy()
  expect(cells).toHaveLength(14)
  expect(cells.slice(0, 2)).toEqual(['match', 'test:alpha'])
  expect(cells.slice(7, 9)).toEqual(['match', 'test:beta-group'])
  expect(tags).toEqual(['match', 'match unknown-type'])
})
