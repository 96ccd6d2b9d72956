import type { CommandGroup } from '../command.ts'
import { addCommand } from './dictionary/add.ts'
import { buildCommand } from './dictionary/build.ts'
import { checkCommand } from './dictionary/check.ts'
import { diffCommand } from './dictionary/diff.ts'
import { exportCommand } from './dictionary/export.ts'
import { formatCommand } from './dictionary/format.ts'
import { importCommand } from './dictionary/import.ts'
import { listCommand } from './dictionary/list.ts'
import { showCommand } from './dictionary/show.ts'
import { statsCommand } from './dictionary/stats.ts'

export const dictionaryGroup: CommandGroup = {
  name: 'dictionary',
  describe: 'Look into dictionaries, check, curate and convert them',
  commands: [
    listCommand,
    showCommand,
    statsCommand,
    checkCommand,
    addCommand,
    formatCommand,
    diffCommand,
    importCommand,
    exportCommand,
    buildCommand,
  ],
}
