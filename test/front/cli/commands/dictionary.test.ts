import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { dictionaryGroup } from '../../../../src/front/cli/commands/dictionary.ts'

it('has a command for each file of its folder', () => {
  const files = readdirSync('src/front/cli/commands/dictionary').map(file => file.replace(/\.ts$/u, ''))
  expect(dictionaryGroup.commands.map(({ name }) => name).sort()).toEqual(files.sort())
})
