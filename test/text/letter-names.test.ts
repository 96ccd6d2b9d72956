import { expect, test } from 'vitest'
import { spelledOut } from '../../src/text/letter-names.ts'
import { tokenise } from '../../src/text/tokenise.ts'

const spelled = (mention: string): string[] => spelledOut(tokenise(mention))

test.each([
  ['پەیەدە', 'pyd'],
  ['پهیهدێ', 'pyd'],
  ['هەسەدە', 'hsd'],
  ['یەپەگە', 'ypg'],
  ['Peyede', 'pyd'],
  ['پ ک ک', 'pkk'],
  ['پ‌ک‌ک', 'pkk'],
  ['پی‌وای‌دی', 'pyd'],
  ['إس دي إف', 'sdf'],
  ['واي بي جي', 'ypg'],
  ['بي بي سي', 'bbc'],
  ['سي إن إن', 'cnn'],
  ['إتش تي إس', 'hts'],
])('%s spells %s', (mention, letters) => {
  expect(spelled(mention)).toContain(letters)
})

test('an Arabic letter stands for each Latin letter that Arabic writes so', () => {
  expect(spelled('ب ي د')).toEqual(['byd', 'bid', 'bed', 'pyd', 'pid', 'ped'])
})

test.each(['قسد', 'حلب', 'حەلەب', 'دي', 'بي سي', 'Rene', 'Hama', 'جبهة النصرة', 'SDF', 'ПКК'])(
  '%s spells nothing',
  mention => {
    expect(spelled(mention)).toEqual([])
  },
)
