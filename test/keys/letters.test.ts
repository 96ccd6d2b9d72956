import { describe, expect, test } from 'vitest'
import type { LetterTable, Orthography, Row } from '../../src/keys/letters/table.ts'
import { compile, HABITS, read, readWith, TABLES } from '../../src/keys/read.ts'
import { SOUNDS } from '../../src/keys/sounds.ts'
import { ORTHOGRAPHIES, readBy } from '../../src/keys/spelt.ts'
import { fold } from '../../src/text/fold.ts'
import { scriptOfText } from '../../src/text/script.ts'

const SIGNS = new Set(SOUNDS.map(sound => sound.sign))

/** Rows that stand behind a table's own: a habit comes before the common table of its script. */
const behind = ({ lang, script }: LetterTable): readonly Row[] =>
  lang === undefined ? [] : (TABLES.find(table => table.script === script)?.rows ?? [])

const readByRows = (rows: readonly Row[], word: string): string => readWith(compile(rows), word)
const isOrthography = (table: LetterTable): table is Orthography => 'cue' in table

test('no two tables are for the same script and language', () => {
  for (const tables of [[...TABLES, ...HABITS], ORTHOGRAPHIES]) {
    const names = tables.map(({ script, lang = '' }) => `${script} ${lang}`)
    expect(new Set(names).size).toBe(names.length)
  }
})

test('every habit has a common table behind it', () => {
  for (const habit of HABITS) expect(behind(habit).length).toBeGreaterThan(0)
})

describe.each([...TABLES, ...HABITS, ...ORTHOGRAPHIES])('$name', table => {
  const { rows, script, lang = '' } = table
  const titled = rows.map(row => ({
    row,
    title: `${row.from} -> ${row.to || 'nothing'}${row.at === 'anywhere' ? '' : `, ${row.at}`}`,
  }))

  test.each(titled)('$title: the example reads right', ({ row: { example } }) => {
    const [word, sounds] = example
    expect(isOrthography(table) ? readBy(table, word) : read(word, script, lang).sounds).toBe(sounds)
  })

  test.each(titled)('$title: without the row the example comes out wrong', ({ row }) => {
    const [word, sounds] = row.example
    const without = rows.filter(other => other !== row)
    expect(readByRows([...without, ...behind(table)], word)).not.toBe(sounds)
  })

  test.each(titled)('$title: letters and example are written as folding leaves them', ({ row: { from, example } }) => {
    expect(fold(from)).toBe(from)
    expect(fold(example[0])).toBe(example[0])
    expect(example[0]).toContain(from)
  })

  test('every sound is a sign of the alphabet', () => {
    const unknown = rows.flatMap(row => [...row.to]).filter(sign => !SIGNS.has(sign))
    expect(unknown).toEqual([])
  })

  test('every example is of the script', () => {
    const foreign = rows.map(row => row.example[0]).filter(word => !/^\d/u.test(word) && scriptOfText(word) !== script)
    expect(foreign).toEqual([])
  })

  test('no letters stand twice in the same place', () => {
    const places = rows.map(row => `${row.from} ${row.at}`)
    expect(places.filter((place, i) => places.indexOf(place) !== i)).toEqual([])
  })
})
