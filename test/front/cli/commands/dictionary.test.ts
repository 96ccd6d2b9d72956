import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { dictionaryGroup } from '../../../../src/front/cli/commands/dictionary.ts'

it('has a command for each of its files', () => {
  const files = readdirSync('src/front/cli/commands', { recursive: true, encoding: 'utf8' }).flatMap(
    file => /^dictionary[-/](.+)\.ts$/u.exec(file)?.[1] ?? [],
  )
  expect(dictionaryGroup.commands.map(({ name }) => name).sort()).toEqual(files.sort())
})
