/** What an import or export tells people: progress while it runs, each problem, and at the end what came of it. */
import { formatIssue, type Imported } from '../../index.ts'
import type { Io } from './io.ts'
import { printable } from './table.ts'

export interface Plot {
  readonly entities: number
  readonly problems: number
  /** What had no place, by kind. */
  readonly losses: ReadonlyMap<string, number>
  /** Bytes that were read: shown as progress, as some files are read through before the first entity comes. */
  took(bytes: number): void
  /** One step. */
  see(item: Imported): void
  /** Things that the output has no place for, by kind. */
  lose(kinds: readonly string[]): void
  /** The summary. */
  end(outcome: string): void
}

export const count = (number: number): string => number.toLocaleString('en')
export const plural = (number: number, one: string, many = `${one}s`): string =>
  `${count(number)} ${number === 1 ? one : many}`

const BETWEEN_UPDATES = 200
/** Problems of one kind that are printed in full, unless all are wanted. */
const PRINTED = 20

export function newPlot(io: Io, { quiet, 'every-problem': all }: { quiet: boolean; 'every-problem'?: boolean }): Plot {
  const started = performance.now()
  const problems = new Map<string, number>()
  const losses = new Map<string, number>()
  let [megabytes, entities, names, last] = [0, 0, 0, started]
  const progress = (): void => {
    const now = performance.now()
    if (quiet || now - last < BETWEEN_UPDATES) return
    last = now
    const found = `${plural(entities, 'entity', 'entities')} with ${plural(names, 'name')}`
    io.progress(`${megabytes > 0 ? `${count(Math.round(megabytes))} MB read, ` : ''}${found}`)
  }
  const lose = (kinds: readonly string[]): void => {
    for (const kind of kinds) losses.set(kind, (losses.get(kind) ?? 0) + 1)
  }
  return {
    get entities() {
      return entities
    },
    losses,
    get problems() {
      return sum(problems)
    },
    took(bytes) {
      megabytes += bytes / 1e6
      progress()
    },
    see({ entity, issues, leftOut }) {
      for (const issue of issues) {
        const before = problems.get(issue.code) ?? 0
        problems.set(issue.code, before + 1)
        if (all || before < PRINTED) io.err(printable(formatIssue(issue)))
      }
      lose(leftOut)
      if (!entity) return
      entities++
      names += 1 + entity.aliases.length
      progress()
    },
    lose,
    end(outcome) {
      if (problems.size > 0) io.err(`kunya: ${plural(sum(problems), 'problem')}: ${listed(problems, ' ')}`)
      if (!all && [...problems.values()].some(number => number > PRINTED))
        io.err(`kunya: the first ${PRINTED} of each kind are printed: --every-problem prints all`)
      if (quiet) return
      if (losses.size > 0) io.err(`kunya: no place for: ${listed(losses, ' × ')}`)
      const seconds = ((performance.now() - started) / 1000).toFixed(1)
      const what = `${plural(entities, 'entity', 'entities')} with ${plural(names, 'name')}`
      io.err(`kunya: ${what} ${outcome} (${seconds} s)`)
    },
  }
}

const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((a, b) => a + b, 0)

/** Kinds that are listed one by one. */
const LISTED = 12

function listed(counts: ReadonlyMap<string, number>, between: string): string {
  const sorted = [...counts].sort(([, a], [, b]) => b - a)
  const rest = sorted.slice(LISTED)
  return [
    ...sorted.slice(0, LISTED).map(([kind, number]) => printable(`${count(number)}${between}${kind}`)),
    ...(rest.length > 0 ? [`${count(sum(new Map(rest)))}${between}${rest.length} further kinds`] : []),
  ].join(', ')
}
