import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'

it('sets a flag that this V8 knows, for it complains of one that it lacks', () => {
  const module = pathToFileURL(resolve('dist/front/batch/memory.js')).href
  const program = `import { keepHeapSmall } from '${module}'; keepHeapSmall(); console.log('set')`
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' })
  expect({ stdout, stderr }).toEqual({ stdout: 'set\n', stderr: '' })
}, 60_000)
