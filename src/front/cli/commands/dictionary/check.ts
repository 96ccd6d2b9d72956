import { relative } from 'node:path'
import type { CheckCode, CheckIssue, CheckReport } from '../../../../index.ts'
import { type Command, defineCommand } from '../../command.ts'
import { type Core, loadCore } from '../../core.ts'
import { COMMON } from '../../flags.ts'
import { EXIT, type Io } from '../../io.ts'
import { printable } from '../../table.ts'

const { dictionary, json, quiet } = COMMON

const FORMATS = ['text', 'json', 'github'] as const
const SEVERITIES = ['error', 'warning', 'info'] as const

type Shown = CheckIssue & { because?: string }

export const checkCommand: Command = defineCommand({
  name: 'check',
  takes: '[files, folders or names..]',
  describe: 'Check dictionaries; print each problem as file:line:column',
  examples: [
    { line: 'kunya dictionary check', does: 'the shipped dictionaries' },
    { line: 'kunya dictionary check mine.yaml --severity warning', does: 'one file, without the infos' },
    { line: 'kunya dictionary check press.yaml --with syria', does: 'an overlay beside what it adds to' },
    { line: 'kunya dictionary check syria --format github', does: 'annotations for a pull request' },
  ],
  notes: [
    'Several are checked together, as they would be opened; of what --with names only broken files are told.',
    'Exits 2 when there is an error; warnings and infos leave it 0.',
    'A warning that is right as it stands is explained where it arises, on the alias or the entity:',
    '  checked: { generic-name: the whole press calls it so }',
    'The guide for curators is dictionaries/README.md.',
  ],
  flags: {
    format: { kind: 'choice', value: FORMATS.join('|'), choices: FORMATS, describe: 'how problems are printed (text)' },
    severity: {
      kind: 'choice',
      value: SEVERITIES.join('|'),
      choices: SEVERITIES,
      describe: 'the least grave to print (info)',
    },
    codes: { kind: 'yes', describe: 'print every code, why it is checked and how to mend it; check nothing' },
    explained: { kind: 'yes', describe: 'print what was explained too, with the explanation' },
    with: COMMON.with,
    dictionary,
    json,
    quiet,
    'no-color': COMMON['no-color'],
  },
  async run(given, values, io) {
    const start = performance.now()
    const core = await loadCore()
    if (values.codes) {
      await printCodes(await core.checkCodes(), values.json || values.format === 'json', io)
      return EXIT.ok
    }
    const names = [...values.dictionary, ...given]
    io.progress('kunya: checking …')
    const report = await core.checkDictionaries(names.length > 0 ? names : undefined, values.with)
    const format = values.format ?? (values.json ? 'json' : 'text')
    const least = SEVERITIES.indexOf((values.severity ?? 'info') as CheckIssue['severity'])
    const shown: Shown[] = [...report.issues, ...(values.explained ? report.explained : [])]
    for (const issue of shown) {
      if (SEVERITIES.indexOf(issue.severity) <= least) await io.out(line(fromHere(issue), format, core))
    }
    if (!values.quiet) io.err(summary(report, (performance.now() - start) / 1000))
    return report.issues.some(({ severity }) => severity === 'error') ? EXIT.error : EXIT.ok
  },
})

async function printCodes(codes: readonly CheckCode[], isJson: boolean, io: Io): Promise<void> {
  if (isJson) for (const code of codes) await io.out(JSON.stringify(code))
  else
    for (const { code, severity, why, mend } of codes)
      await io.out(`${code} [${severity}]\n  ${why}\n  to mend it: ${mend}`)
}

/** Files below the working folder are named from it. */
function fromHere(issue: Shown): Shown {
  const path = relative(process.cwd(), issue.at.file)
  return path.startsWith('..') ? issue : { ...issue, at: { ...issue.at, file: path } }
}

function line(issue: Shown, format: string, core: Core): string {
  if (format === 'json') return toJson(issue)
  if (format === 'github') return annotation(issue)
  const { severity, because } = issue
  const tag = severity === 'error' ? '' : ` [${severity}]`
  return printable(`${core.formatIssue(issue)}${tag}${because === undefined ? '' : ` (explained: ${because})`}`)
}

const toJson = ({ at: { file, line: row, column }, ...issue }: Shown): string =>
  JSON.stringify({ file, line: row, column, ...issue })

const LEVELS = { error: 'error', warning: 'warning', info: 'notice' } as const

/** A workflow command of GitHub Actions. */
function annotation({ code, severity, at, expected, received }: Shown): string {
  const data = (text: string): string => text.replace(/%/gu, '%25').replace(/\r/gu, '%0D').replace(/\n/gu, '%0A')
  const property = (text: string): string => data(text).replace(/:/gu, '%3A').replace(/,/gu, '%2C')
  const place = `file=${property(at.file)},line=${at.line},col=${at.column},title=${property(code)}`
  return `::${LEVELS[severity]} ${place}::${data(`expected ${expected}, received ${received}`)}`
}

function summary({ issues, explained, entities, aliases, isWhole }: CheckReport, seconds: number): string {
  const count = (severity: CheckIssue['severity'], word: string): string => {
    const number = issues.filter(issue => issue.severity === severity).length
    return `${number} ${word}${number === 1 ? '' : 's'}`
  }
  const found = [count('error', 'error'), count('warning', 'warning'), count('info', 'info')].join(', ')
  if (!isWhole) return `kunya: ${found}; the other checks wait until every file can be read`
  const known = explained.length > 0 ? `; ${explained.length} explained` : ''
  return `kunya: ${entities} entities, ${aliases} aliases: ${found}${known} (${seconds.toFixed(1)} s)`
}
