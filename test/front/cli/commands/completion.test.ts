import { describe, expect, it } from 'vitest'
import { kunya } from '../../kunya.ts'

describe('kunya completion', () => {
  it.each([
    ['bash', 'complete -o bashdefault'],
    ['zsh', '#compdef kunya'],
    ['fish', 'complete '],
  ])('prints a script for %s', async (shell, line) => {
    const { code, out } = await kunya(['completion', shell])
    expect(code).toBe(0)
    expect(out).toContain(line)
    expect(out).toContain('kunya --get-yargs-completions')
    expect((await kunya(['completion'], { env: { SHELL: `/bin/${shell}` } })).out).toBe(out)
  })

  it('offers commands and flags', async () => {
    const env = { SHELL: '/bin/bash' }
    expect((await kunya(['--get-yargs-completions', 'kunya', 're'], { env })).out.split('\n')).toContain('resolve')
    expect((await kunya(['--get-yargs-completions', 'kunya', 'batch', '--'], { env })).out.split('\n')).toContain(
      '--column',
    )
  })

  it('refuses another shell', async () => {
    expect((await kunya(['completion', 'dash'])).err).toContain('expected one of bash, zsh, fish')
  })
})
