import type { Resolution, Resolver } from '../../../index.ts'
import { type Command, defineCommand, UsageError } from '../command.ts'
import {
  type Core,
  checkLang,
  checkType,
  checkWithin,
  loadCore,
  openFor,
  resolutionToJson,
  resolveOptions,
  shortScore,
  typesOf,
} from '../core.ts'
import { COMMON } from '../flags.ts'
import { EXIT, type Io, lines } from '../io.ts'
import { cell, coloured, printable, short, table } from '../table.ts'

const { dictionary, type, lang, limit, accept, review, on, within, near, json, explain, quiet } = COMMON

export const resolveCommand: Command = defineCommand({
  name: 'resolve',
  takes: '<names..>',
  describe: 'Look names up: which entity does each mean',
  examples: [
    { line: 'kunya resolve "Jaïsh Ossoud Al-Charki"', does: 'one name' },
    { line: 'kunya resolve "FSA" Duma --explain', does: 'two names, with the reasons' },
    { line: 'kunya resolve Mansura --within Raqqa', does: 'a name that many places have' },
    { line: 'kunya resolve - --json < names.txt', does: 'a line each from stdin, for programs' },
  ],
  notes: ['Exits 0 when every name is a match, 1 when some is not, 2 on an error.'],
  flags: {
    dictionary,
    type,
    lang,
    limit,
    accept,
    review,
    on,
    within,
    near,
    json,
    explain,
    quiet,
    'no-color': COMMON['no-color'],
  },
  async run(given, values, io) {
    if (given.length === 0 && io.stdinIsTerminal) throw new UsageError('missing <names..>')
    const core = await loadCore()
    const resolver = await openFor(core, values)
    checkType(values.type, typesOf(core, resolver))
    const within = checkWithin(values.within, resolver)
    await checkLang(core, values.lang)
    const options = resolveOptions({ ...values, within })
    const hasColour = io.hasColour && !values['no-color']
    const shown: Resolution[] = []
    let isAllMatched = true
    for await (const mention of mentions(given, io)) {
      const resolution = resolver.resolve(mention, options)
      isAllMatched &&= resolution.decision === 'match'
      if (values.json) await io.out(resolutionToJson(resolution, values.explain))
      else if (values.explain) await explainOne(resolution, core, io, hasColour)
      else shown.push(resolution)
      if (!values.json && values.explain) suggest(resolution, core, resolver, values.quiet, io)
    }
    if (shown.length > 0) await io.out(await resolutionTable(shown, hasColour))
    for (const resolution of shown) suggest(resolution, core, resolver, values.quiet, io)
    return isAllMatched ? EXIT.ok : EXIT.unresolved
  },
})

async function* mentions(given: readonly string[], io: Io): AsyncGenerator<string> {
  if (given.length === 0) yield* lines(io.stdin())
  for (const name of given) {
    if (name === '-') yield* lines(io.stdin())
    else yield name
  }
}

const HEAD = ['mention', 'decision', 'id', 'name', 'score', 'alias'] as const

const resolutionTable = (resolutions: readonly Resolution[], hasColour: boolean): Promise<string> =>
  table(
    HEAD,
    resolutions.map(resolution => row(resolution, hasColour)),
  )

/** Cells under HEAD; a `review` has a line for each candidate. */
function row(resolution: Resolution, hasColour: boolean): string[] {
  const decision = coloured(resolution.decision, hasColour)
  const mention = cell(resolution.mention)
  if (resolution.decision === 'none') return [mention, decision, '', '', '', '']
  const isMatch = resolution.decision === 'match'
  const why = isMatch ? decision : `${decision}: ${resolution.because}`
  const shown = isMatch
    ? [{ ...resolution.entity, score: resolution.score, alias: resolution.alias }]
    : resolution.candidates
  const column = (of: (candidate: (typeof shown)[number]) => string): string => shown.map(of).join('\n')
  return [
    mention,
    why,
    column(({ id }) => cell(id)),
    column(({ name }) => cell(name)),
    column(({ score }) => shortScore(score)),
    column(({ alias }) => cell(alias.name)),
  ]
}

async function explainOne(resolution: Resolution, core: Core, io: Io, hasColour: boolean): Promise<void> {
  await io.out(await resolutionTable([resolution], hasColour))
  const sentences = core.explain(resolution).trimEnd().split('\n')
  await io.out(sentences.map(sentence => `  ${printable(sentence)}`).join('\n'))
  await io.out('')
}

/** "Did you mean" for a name that nothing was found for. */
function suggest(resolution: Resolution, core: Core, resolver: Resolver, isQuiet: boolean, io: Io): void {
  if (isQuiet || resolution.decision !== 'none') return
  if (core.mojibakeOf(resolution.mention) !== undefined) return io.err(`kunya: ${printable(core.explain(resolution))}`)
  const suggestions = resolver.suggest(resolution.mention.slice(0, 200), { limit: 3 })
  if (suggestions.length === 0) return
  const names = suggestions.map(({ name, id }) => `${printable(name)} (${printable(id)})`)
  io.err(`kunya: "${short(resolution.mention)}": did you mean ${names.join(', ')}?`)
}
