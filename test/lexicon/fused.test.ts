import { expect, test } from 'vitest'
import { fusedWords } from '../../src/lexicon/fused.ts'
import { type Token, tokenise } from '../../src/text/tokenise.ts'
import { lexicon } from '../fixtures/core/open.ts'

test.each([
  ['Abdulrahman', ['abd', 'rahman']],
  ['Abderrahmane', ['abd', 'rahmane']],
  ['Abdullah', ['abd', 'ullah']],
  ['عبدالرحمن', ['عبد', 'الرحمن']],
  ['ديرالزور', ['دير', 'الزور']],
  ['Nureddin', ['nur', 'din']],
  ['Märtyrerbrigade', ['martyrer', 'brigade']],
  ['Ezzedine', ['ezz', 'din']],
  ['Nouredine', ['nour', 'din']],
  ['Abdellah', ['abd', 'ellah']],
  ['Ansarulislam', ['ansar', 'islam']],
  ['Tahrirulsham', ['tahrir', 'sham']],
  ['تەحریرولشام', ['تەحریر', 'شام']],
  ['Khalkhulzor', undefined],
  ['Medine', undefined],
  ['مادالينا', undefined],
  ['كوالسكي', undefined],
  ['Sharqiya', undefined],
  ['Brigade', undefined],
])('%s holds %j', (word, parts) => {
  const [token] = tokenise(word) as [Token]
  expect(fusedWords(lexicon, token, token.plain)).toEqual(parts)
})
