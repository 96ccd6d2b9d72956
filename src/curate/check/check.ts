/** Everything that is wrong, doubtful or worth knowing about dictionaries. */
import type { Dictionary } from '../../dictionary/dictionary.ts'
import type { Issue } from '../../issue.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import { explanationOf, explanationsIn } from './explained.ts'
import { type Check, type Finding, type Path, type Subject, subjectOf } from './subject.ts'
import { CHECKS } from './table.ts'

export interface CheckIssue extends Issue {
  severity: 'error' | 'warning' | 'info'
  /** The entity that it is about, and its name. */
  entity?: string
  name?: string
}

export interface CheckReport {
  /** By file, line and column. */
  issues: CheckIssue[]
  /** Warnings and infos that a curator has explained. */
  explained: (CheckIssue & { because: string })[]
  entities: number
  aliases: number
  /** False where a file could not be read: then only what is wrong with the files is listed. */
  isWhole: boolean
}

/** @param dictionary  those that are opened together, put together */
export function checkDictionary(dictionary: Dictionary, lexicon: Lexicon): CheckReport {
  const { entities, isWhole } = dictionary
  const counts = {
    entities: entities.length,
    aliases: entities.reduce((sum, entity) => sum + entity.aliases.length, 0),
    isWhole,
  }
  const issues = dictionary.issues
    .filter(issue => isWhole || !CROSS.has(issue.code))
    .map((issue): CheckIssue => ({ severity: 'error', ...issue }))
  if (!isWhole) return { issues: sorted(issues), explained: [], ...counts }
  const subject = subjectOf(dictionary, lexicon)
  const explained: CheckReport['explained'] = []
  const used = new Set<string>()
  for (const check of CHECKS) {
    for (const finding of check.find(subject)) {
      const issue = issueOf(check, finding)
      const explanation = issue.severity === 'error' ? undefined : explanationOf(check.code, finding)
      if (explanation === undefined) issues.push(issue)
      else {
        explained.push({ ...issue, because: explanation.because })
        used.add(placeOf(explanation.entity, explanation.path))
      }
    }
  }
  issues.push(...explanationIssues(subject, used))
  return { issues: sorted(issues), explained: sorted(explained), ...counts }
}

/** What is only told for certain when every file could be read. */
const CROSS: ReadonlySet<string> = new Set(['dangling-reference', 'redirect-to-nowhere', 'overlay-onto-nothing'])

function issueOf({ code, severity }: Check, finding: Finding): CheckIssue {
  const { owner, path, expected, received, at } = finding
  // What a register says is the register's to mend.
  const lowered = owner.register && severity === 'warning' ? 'info' : (finding.severity ?? severity)
  const issue = { code, severity: lowered, at: at ?? owner.where(path), expected, received }
  if (at !== undefined) return issue
  const [first, number] = path
  const alias = first === 'aliases' ? owner.entity.aliases[number as number] : undefined
  return { ...issue, entity: owner.entity.id, name: alias?.name ?? owner.entity.name }
}

const placeOf = (entity: string, path: Path): string => JSON.stringify([entity, ...path])

const EXPLAINABLE: ReadonlySet<string> = new Set(
  CHECKS.filter(check => check.severity !== 'error').map(({ code }) => code),
)

function explanationIssues({ placed }: Subject, used: ReadonlySet<string>): CheckIssue[] {
  const row = (code: string): Check => CHECKS.find(check => check.code === code) as Check
  return placed.flatMap(owner =>
    explanationsIn(owner.entity).flatMap(({ code, path }) => {
      if (!EXPLAINABLE.has(code))
        return [issueOf(row('unknown-code'), { owner, path, expected: 'the code of a warning', received: `"${code}"` })]
      if (used.has(placeOf(owner.entity.id, path))) return []
      return [
        issueOf(row('needless-explanation'), {
          owner,
          path,
          expected: 'something to explain',
          received: `nothing with code ${code}`,
        }),
      ]
    }),
  )
}

const sorted = <T extends Issue>(issues: readonly T[]): T[] =>
  issues
    .map((issue, i) => ({ issue, i }))
    .sort(
      ({ issue: a, i }, { issue: b, i: j }) =>
        compareText(a.at.file, b.at.file) || a.at.line - b.at.line || a.at.column - b.at.column || i - j,
    )
    .map(({ issue }) => issue)

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
