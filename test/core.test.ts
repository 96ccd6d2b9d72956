import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import * as core from '../src/core.ts'
import { compileLexicon } from '../src/lexicon/compile.ts'
import { LEXICON_FILE, SHIPPED_FILE } from '../src/load.ts'

const SRC = fileURLToPath(new URL('../src', import.meta.url))

/** What a file imports when it runs: not the types, and not what it loads later on demand. */
const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^(?:import|export)\s+(?!type\s)(?:[^'"]*?from\s+)?'([^']+)'/gmu)].map(
    match => match[1] as string,
  )

function reachable(start: string): { files: Set<string>; packages: Set<string> } {
  const files = new Set<string>()
  const packages = new Set<string>()
  const open = [start]
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (files.has(file)) continue
    files.add(file)
    for (const specifier of importsOf(file)) {
      if (specifier.startsWith('.')) open.push(join(dirname(file), specifier))
      else packages.add(specifier)
    }
  }
  return { files, packages }
}

describe('kunya/core', () => {
  const { files, packages } = reachable(join(SRC, 'core.ts'))
  const names = [...files].map(file => relative(SRC, file))

  test('reaches the rooms that it needs', () => {
    expect(names).toEqual(
      expect.arrayContaining(['resolver.ts', 'resolve.ts', 'index/open.ts', 'compare.ts', 'suggest.ts']),
    )
  })

  test('reaches no Node built-in and no file that is for Node', () => {
    expect([...packages].filter(name => name.startsWith('node:'))).toEqual([])
    expect(
      names.filter(name => ['load.ts', 'open.ts', 'index.ts'].includes(name) || name.startsWith('front/')),
    ).toEqual([])
  })

  test('needs two packages, and none that reads YAML or CSV', () => {
    expect([...packages].sort()).toEqual(['fuse.js', 'transliteration'])
  })

  test('no global of Node’s is used on the way', () => {
    const using = [...files].filter(file =>
      /\b(?:process|Buffer|__dirname|require)\b\s*[.(]/u.test(readFileSync(file, 'utf8')),
    )
    expect(using.map(file => relative(SRC, file))).toEqual([])
  })
})

describe('on bytes', () => {
  const [lexicon, dictionary] = [new Uint8Array(readFileSync(LEXICON_FILE)), new Uint8Array(readFileSync(SHIPPED_FILE))]
  const resolver = core.openResolver({ lexicon, dictionary })

  test('resolves, suggests, compares, romanises and explains', () => {
    const resolution = resolver.resolve('Jaïsh Ossoud Al-Charki')
    expect(resolution).toMatchObject({ decision: 'match', entity: { id: 'syria:jaysh-usud-al-sharqiya' } })
    expect(core.explain(resolution)).toContain('Jaysh Usud al-Sharqiya')
    expect(resolver.suggest('jaysh us')[0]?.name).toBe('Jaysh Usud al-Sharqiya')
    expect(core.compare('Osoud al-Sharqiya', 'أسود الشرقية').decision).toBe('match')
    expect(core.romanise('أسود').text).toMatch(/^[\p{Script=Latin}\p{M}]+$/u)
  })

  test('a script without a table goes through the fallback', () => {
    expect(core.compare('시리아', 'Siria').score).toBeGreaterThan(0.8)
  })

  test('refuses bytes that are not what they should be, or do not belong together', () => {
    expect(() => core.openResolver({ lexicon: dictionary, dictionary })).toThrow(core.ContainerError)
    expect(() => core.openResolver({ lexicon, dictionary: lexicon })).toThrow(core.ContainerError)
    expect(() => core.openResolver({ lexicon: compileLexicon([]), dictionary })).toThrow(
      'expected an index built with lexicon',
    )
    expect(() => core.openResolver({ lexicon, dictionary: dictionary.subarray(0, 1000) })).toThrow(core.ContainerError)
  })

  test('memory that workers share serves as well', () => {
    const shared = (bytes: Uint8Array): Uint8Array => {
      const copy = new Uint8Array(new SharedArrayBuffer(bytes.length))
      copy.set(bytes)
      return copy
    }
    const same = core.openResolver({ lexicon: shared(lexicon), dictionary: shared(dictionary) })
    expect(same.resolve('Osoud al-Charqiya')).toEqual(resolver.resolve('Osoud al-Charqiya'))
  })

  test('refusing leaves the lexicon that was read with as it was', () => {
    expect(core.compare('Lions of the East', 'أسود الشرقية').decision).toBe('match')
    expect(() => core.openResolver({ lexicon: compileLexicon([]), dictionary })).toThrow()
    expect(core.compare('Lions of the East', 'أسود الشرقية').decision).toBe('match')
  })

  test('options are checked', () => {
    expect(() => core.openResolver({ lexicon, dictionary, acept: 1 } as unknown as core.CoreOptions)).toThrow(
      'unknown option "acept"',
    )
  })
})
