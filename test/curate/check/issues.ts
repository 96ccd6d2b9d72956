/** What the check finds in blocks of entities. */
import { type CheckIssue, type CheckReport, checkDictionary } from '../../../src/curate/check/check.ts'
import { assemble } from '../../../src/dictionary/dictionary.ts'
import { loadYamlDictionary } from '../../../src/dictionary/yaml.ts'
import { lexicon } from '../../fixtures/core/open.ts'

const indented = (blocks: string): string => blocks.replace(/^/gmu, '  ')

/** A file of namespace x with one source, `s`. */
export const fileOf = (blocks: string): string =>
  `namespace: x\nsources: { s: A source }\nentities:\n${indented(blocks)}\n`

export const reportOf = (...files: readonly string[]): CheckReport =>
  checkDictionary(
    assemble(
      'x',
      files.map((text, i) => loadYamlDictionary(text, `${'xyz'[i]}.yaml`)),
    ),
    lexicon,
  )

/** Findings in one file of these blocks; those about its one source aside, unless it is asked for. */
export const issuesOf = (blocks: string): CheckIssue[] => reportOf(fileOf(blocks)).issues

export const codesOf = (blocks: string): string[] => issuesOf(blocks).map(({ code }) => code)
