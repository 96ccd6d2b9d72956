/** What `kunya batch` says of one mention and its hints. Also runs in worker threads: everything it needs is plain data. */
import type { Resolution, Resolver } from '../../index.ts'
import {
  areaFinder,
  type Core,
  type HintColumns,
  type Hinting,
  resolveOptions,
  rowHints,
  shortScore,
  typesOf,
} from '../cli/core.ts'
import type { Shown } from '../report/gather.ts'
import type { Answer } from './job.ts'

/** What an answer depends on, beside the dictionaries. */
export type LookupFlags = Hinting &
  HintColumns & {
    /** What stands between the values of a cell; a cell is one value without it. */
    readonly split?: string | undefined
    /** Whether a report will be made. */
    readonly hasDetails?: boolean
  }

/** The columns of an answer. */
export const ADDED = ['decision', 'id', 'name', 'type', 'score', 'alias', 'candidates'] as const

/** @returns answers fields: the mention, then a hint for each column that `hintChoices` names */
export function newLookup(core: Core, resolver: Resolver, flags: LookupFlags): (fields: readonly string[]) => Answer {
  const types = typesOf(core, resolver)
  const areaOf = areaFinder(resolver)
  const { split, hasDetails } = flags
  return ([cell = '', ...hintCells]) => {
    const { hints, tags } = rowHints(flags, hintCells, types, areaOf)
    const options = resolveOptions({ ...flags, ...hints })
    const resolutions = valuesOf(cell, split).map(mention => resolver.resolve(mention, options))
    const answers = resolutions.map(cellsOf)
    const [first = []] = answers
    return {
      cells: split === undefined ? first : joined(answers, split),
      tags: [...resolutions.map(({ decision }) => decision), ...tags],
      ...(hasDetails && { details: resolutions.map(shownOf) }),
    }
  }
}

/** The values of a cell, without spaces around: one for each place between separators, the empty ones included. */
export const valuesOf = (cell: string, split: string | undefined): string[] =>
  split === undefined ? [cell] : cell.split(split).map(value => value.trim())

/**
 * The answers to a cell's values, each column's joined by the separator that stood between the values: splitting them again
 * gives the answers in the order of the values. What holds the separator itself has a space in its place.
 */
function joined(answers: readonly (readonly string[])[], split: string): string[] {
  return ADDED.map((_, column) => answers.map(cells => (cells[column] ?? '').replaceAll(split, ' ')).join(split))
}

function shownOf(resolution: Resolution): Shown {
  const { mention, decision, candidates } = resolution
  const found = candidates.slice(0, 2).map(({ id, name, score }) => ({ id, name, score }))
  return { mention, decision, because: decision === 'review' ? resolution.because : undefined, found }
}

/** Cells under ADDED. */
function cellsOf(resolution: Resolution): string[] {
  switch (resolution.decision) {
    case 'match': {
      const { entity, score, alias } = resolution
      return ['match', entity.id, entity.name, entity.type, shortScore(score), alias.name, '']
    }
    case 'review': {
      const candidates = resolution.candidates.map(({ id, score }) => `${id}=${shortScore(score)}`)
      return ['review', '', '', '', '', '', candidates.join(' | ')]
    }
    case 'none':
      return ['none', '', '', '', '', '', '']
  }
}
