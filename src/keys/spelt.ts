/** Words read by the orthography of the language that their spelling shows. */
import { EASTERN } from './letters/orthography-eastern.ts'
import { GERMANIC } from './letters/orthography-germanic.ts'
import { ROMANCE } from './letters/orthography-romance.ts'
import type { Orthography } from './letters/table.ts'
import { type Compiled, compile, read, readWith, TABLES } from './read.ts'

export const ORTHOGRAPHIES: readonly Orthography[] = [...ROMANCE, ...GERMANIC, ...EASTERN]

/** Rows of an orthography, compiled when a word first needs them. */
const SPELT_BY = new Map<Orthography, Compiled>()

/** Orthographies that one word is read by, at most. */
const MOST_ORTHOGRAPHIES = 4

/**
 * The word as the languages read it whose spelling it shows: `Bouchet` is buSe in French, `Си` is Si in Japanese names.
 * Nothing where that is no other reading than the common one.
 */
export function readAsSpelt(text: string, script: string): { lang: string; sounds: string }[] {
  const heard = new Set([read(text, script).sounds])
  const readings: { lang: string; sounds: string }[] = []
  for (const orthography of ORTHOGRAPHIES) {
    if (orthography.script !== script || !orthography.cue.test(text)) continue
    const sounds = readBy(orthography, text)
    if (sounds === '' || heard.has(sounds)) continue
    heard.add(sounds)
    readings.push({ lang: orthography.lang, sounds })
    if (readings.length === MOST_ORTHOGRAPHIES) break
  }
  return readings
}

/** The word by an orthography's own rows, and the common ones behind them. */
export function readBy(orthography: Orthography, text: string): string {
  let rows = SPELT_BY.get(orthography)
  if (!rows) {
    const common = TABLES.find(table => table.script === orthography.script)?.rows ?? []
    rows = compile([...orthography.rows, ...common])
    SPELT_BY.set(orthography, rows)
  }
  return readWith(rows, text)
}
