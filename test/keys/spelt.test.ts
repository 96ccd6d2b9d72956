import { describe, expect, test } from 'vitest'
import { ORTHOGRAPHIES, readAsSpelt } from '../../src/keys/spelt.ts'

describe('readAsSpelt', () => {
  test.each([
    ['bouchet', 'Latn', 'fr', 'buSe'],
    ['iannucci', 'Latn', 'it', 'yanuCi'],
    ['lacalle', 'Latn', 'es', 'lacayä'],
    ['stüwe', 'Latn', 'de', 'Stuvä'],
    ['wright', 'Latn', 'en', 'raït'],
    ['pawlikowski', 'Latn', 'pl', 'pavlikovski'],
    ['тимпэи', 'Cyrl', 'ja', 'Cinpeï'],
    ['цюань', 'Cyrl', 'zh', 'qwan'],
  ])('%s shows what it is: %s, %s', (word, script, lang, sounds) => {
    expect(readAsSpelt(word, script)).toContainEqual({ lang, sounds })
  })

  // A cue that Arabic names showed too would make Jalil of Khalil and Zayd of Sayyid.
  test.each([
    ['jaysh', 'Latn'],
    ['jalil', 'Latn'],
    ['zeid', 'Latn'],
    ['seif', 'Latn'],
    ['hamed', 'Latn'],
    ['salhi', 'Latn'],
    ['sinjar', 'Latn'],
    ['mahmud', 'Latn'],
    ['rahman', 'Latn'],
    ['chebli', 'Latn'],
    ['thiab', 'Latn'],
    ['aly', 'Latn'],
    ['mohsen', 'Latn'],
    ['gaafar', 'Latn'],
    ['barzan', 'Latn'],
    ['касим', 'Cyrl'],
    ['ракка', 'Cyrl'],
    ['хасан', 'Cyrl'],
    ['дамаск', 'Cyrl'],
    ['سوار', 'Arab'],
    ['', 'Latn'],
  ])('%s shows nothing (%s)', (word, script) => {
    expect(readAsSpelt(word, script)).toEqual([])
  })

  test('every orthography has a row whose example shows its cue', () => {
    for (const { rows, cue, name } of ORTHOGRAPHIES)
      expect([name, rows.some(({ example }) => cue.test(example[0]))]).toEqual([name, true])
  })
})
