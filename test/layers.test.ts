import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** The order in which a name travels: a file imports from its own room and from those above it. */
const LAYERS: readonly (readonly string[])[] = [
  ['model.ts', 'options.ts', 'issue.ts'],
  ...['text', 'romanise', 'keys', 'source', 'lexicon', 'dictionary', 'index', 'retrieve', 'score', 'decide'].map(
    room => [room],
  ),
  [
    'judge.ts',
    'initials.ts',
    'placed.ts',
    'yielding.ts',
    'resolve.ts',
    'registers.ts',
    'growing.ts',
    'resolver.ts',
    'stream.ts',
    'compare.ts',
    'suggest.ts',
  ],
  ['curate'],
  ['freshness.ts', 'load.ts', 'open.ts', 'curation.ts', 'transform.ts', 'core.ts', 'index.ts'],
  ['front'],
]
/** Where Node’s own modules may be used, besides front/. */
const LOADERS = ['freshness.ts', 'load.ts', 'open.ts', 'transform.ts']
/** The package's own build step stands in front/ and knows every room. */
const BUILD_STEP = 'front/build.ts'
/** Shapes, data and re-exports, which other tests hold, and tables, which share one. */
const UNTESTED = /^(?:index|model|lexicon\/roles|front\/build|front\/batch\/job)\.ts$|\/(?:letters|systems)\//u

const FILES = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .map(file => file.replaceAll('\\', '/'))
  .filter(file => file.endsWith('.ts'))
  .sort()
const roomOf = (file: string): string => file.split('/')[0] as string
const layerOf = (file: string): number => LAYERS.findIndex(layer => layer.includes(roomOf(file)))

const imported = new Map(
  FILES.map(file => [
    file,
    [...readFileSync(join(ROOT, 'src', file), 'utf8').matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)'([^']+)'/gu)].map(
      match => match[1] as string,
    ),
  ]),
)
const EDGES = [...imported].flatMap(([from, specifiers]) =>
  specifiers
    .filter(specifier => specifier.startsWith('.'))
    .map(specifier => ({ from, to: normalize(join(dirname(from), specifier)) })),
)
const show = ({ from, to }: { from: string; to: string }): string => `${from} imports ${to}`

test('every file stands in a room of the house', () => {
  expect(FILES.length).toBeGreaterThan(50)
  expect(FILES.filter(file => layerOf(file) < 0)).toEqual([])
  expect(EDGES.filter(({ to }) => !FILES.includes(to)).map(show)).toEqual([])
})

test('a file imports from its own room and from those above it', () => {
  expect(EDGES.filter(({ from, to }) => layerOf(to) > layerOf(from)).map(show)).toEqual([])
})

test('front/ sees the core only through index.ts', () => {
  const past = EDGES.filter(
    ({ from, to }) => roomOf(from) === 'front' && roomOf(to) !== 'front' && to !== 'index.ts' && from !== BUILD_STEP,
  )
  expect(past.map(show)).toEqual([])
})

test('Node’s own modules only in front/ and in the loaders', () => {
  const isNode = (specifier: string): boolean => specifier.startsWith('node:') || builtinModules.includes(specifier)
  const users = FILES.filter(
    file => roomOf(file) !== 'front' && !LOADERS.includes(file) && imported.get(file)?.some(isNode),
  )
  expect(users).toEqual([])
})

test('no cycles', () => {
  const cycles: string[] = []
  const settled = new Set<string>()
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' > '))
    if (settled.has(file) || path.includes(file)) return
    for (const { to } of EDGES.filter(edge => edge.from === file)) visit(to, [...path, file])
    settled.add(file)
  }
  for (const file of FILES) visit(file, [])
  expect(cycles).toEqual([])
})

test('every source file has its test at the same path', () => {
  const untested = FILES.filter(
    file => !UNTESTED.test(file) && !existsSync(join(ROOT, 'test', file.replace(/\.ts$/u, '.test.ts'))),
  )
  expect(untested).toEqual([])
})
