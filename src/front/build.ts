/** Compiles what ships: the lexicon and the dictionaries, into dist/data. Run by `npm run build`. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DICTIONARY_SCHEMA } from '../dictionary/schema.ts'
import { sourcesOf } from '../freshness.ts'
import { DictionaryError } from '../issue.ts'
import { compileLexicon } from '../lexicon/compile.ts'
import { LEXICON_SCHEMA, loadLexiconFile } from '../lexicon/load.ts'
import { COMPILED, compiledFile, connect, DICTIONARIES, LEXICON_FILE, SHIPPED_FILE, shippedNames } from '../load.ts'
import { buildDictionary } from '../open.ts'

/** Beside it first, then in its place: whoever has the old file open keeps it whole. */
function put(path: string, bytes: Uint8Array): void {
  writeFileSync(`${path}.partial`, bytes)
  renameSync(`${path}.partial`, path)
}

async function build(): Promise<void> {
  mkdirSync(COMPILED, { recursive: true })
  // Bundled files are named by what they hold: old ones would stay beside the new.
  rmSync(join(dirname(COMPILED), 'cli'), { recursive: true, force: true })
  const folder = join(DICTIONARIES, 'lexicon')
  const paths = readdirSync(folder)
    .filter(file => file.endsWith('.yaml'))
    .sort()
    .map(file => join(folder, file))
  const files = paths.map(path => loadLexiconFile(readFileSync(path, 'utf8'), path))
  const issues = files.flatMap(file => file.issues)
  if (issues.length > 0) throw new DictionaryError(issues)
  const stated = sourcesOf(paths, [folder], LEXICON_FILE)
  put(
    LEXICON_FILE,
    compileLexicon(
      files.flatMap(file => file.concepts),
      stated,
    ),
  )
  connect()
  const names = shippedNames()
  put(SHIPPED_FILE, await buildDictionary(names, { output: SHIPPED_FILE }))
  if (names.length > 1) {
    mkdirSync(dirname(compiledFile('')), { recursive: true })
    for (const name of names) {
      const output = compiledFile(name)
      put(output, await buildDictionary([name], { output }))
    }
  }
  for (const [name, schema] of [
    ['dictionary', DICTIONARY_SCHEMA],
    ['lexicon', LEXICON_SCHEMA],
  ] as const) {
    writeFileSync(join(DICTIONARIES, `${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`)
  }
}

build().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 2
})
