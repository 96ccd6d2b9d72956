/** Compiles what ships: the lexicon and the dictionaries, into dist/data. Run by `npm run build`. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DICTIONARY_SCHEMA } from '../dictionary/schema.ts'
import { buildIndex } from '../index/build.ts'
import { DictionaryError } from '../issue.ts'
import { compileLexicon } from '../lexicon/compile.ts'
import { LEXICON_SCHEMA, loadLexiconFile } from '../lexicon/load.ts'
import {
  COMPILED,
  compiledFile,
  connect,
  DICTIONARIES,
  LEXICON_FILE,
  loadLexicon,
  SHIPPED_FILE,
  shippedNames,
} from '../load.ts'
import { readAll } from '../open.ts'

async function build(): Promise<void> {
  mkdirSync(COMPILED, { recursive: true })
  // Bundled files are named by what they hold: old ones would stay beside the new.
  rmSync(join(dirname(COMPILED), 'cli'), { recursive: true, force: true })
  const folder = join(DICTIONARIES, 'lexicon')
  const files = readdirSync(folder)
    .filter(file => file.endsWith('.yaml'))
    .sort()
    .map(file => loadLexiconFile(readFileSync(join(folder, file), 'utf8'), join(folder, file)))
  const issues = files.flatMap(file => file.issues)
  if (issues.length > 0) throw new DictionaryError(issues)
  writeFileSync(LEXICON_FILE, compileLexicon(files.flatMap(file => file.concepts)))
  connect()
  const names = shippedNames()
  writeFileSync(SHIPPED_FILE, buildIndex(loadLexicon(), await readAll(names)))
  if (names.length > 1) {
    mkdirSync(dirname(compiledFile('')), { recursive: true })
    for (const name of names) writeFileSync(compiledFile(name), buildIndex(loadLexicon(), await readAll([name])))
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
