import type { CommandGroup } from '../command.ts'
import { checkCommand } from './dictionary/check.ts'
import { diffCommand } from './dictionary/diff.ts'
import { listCommand } from './dictionary/list.ts'
import { showCommand } from './dictionary/show.ts'
import { statsCommand } from './dictionary/stats.ts'

export const dictionaryGroup: CommandGroup = {
  name: 'dictionary',
  describe: 'Look into dictionaries, check and curate them',
  commands: [listCommand, showCommand, statsCommand, checkCommand, diffCommand],
}
