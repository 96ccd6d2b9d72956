import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { kunya, NAMES, newFolder } from '../kunya.ts'

describe('the process', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('on %s ends with %d and leaves no output', async (signal, exitCode) => {
    const folder = newFolder()
    const output = join(folder, 'out.csv')
    let partial: string[] = []
    const { code } = await kunya(['batch', '-', '-c', 'name', '-d', NAMES, '-o', output, '--delimiter', ','], {
      input: `name,n\n${'Jaysh Alpha,1\n'.repeat(10_000)}`,
      isOpen: true,
      onErr: kill => {
        partial = readdirSync(folder)
        kill(signal)
      },
    })
    expect(code).toBe(exitCode)
    expect(partial).toEqual(['out.csv.partial'])
    expect(readdirSync(folder)).toEqual([])
  })

  it('ends quietly with 0 when its reader goes', async () => {
    const child = spawn(process.execPath, ['bin/kunya.js', 'batch', '-', '-c', 'name', '-d', NAMES, '-q'])
    child.stdin.on('error', () => {})
    child.stdin.end(`name,n\n${'Jaysh Alpha,1\n'.repeat(200_000)}`)
    let err = ''
    child.stderr.on('data', piece => (err += piece))
    child.stdout.once('data', () => child.stdout.destroy())
    const code = await new Promise(done => child.on('close', done))
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })

  it('does not wait for stdin after an error', async () => {
    const { code, err } = await kunya(['batch', '-', '-c', 'nme', '-d', NAMES], {
      input: `name\n${'x\n'.repeat(40_000)}`,
      isOpen: true,
    })
    expect(code).toBe(2)
    expect(err).toContain('did you mean "name"?')
  })
})
