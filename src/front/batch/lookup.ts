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
import type { Answer } from './job.ts'

/** The flags that an answer depends on, beside the dictionaries. */
export type LookupFlags = Hinting & HintColumns

/** The columns of an answer. */
export const ADDED = ['decision', 'id', 'name', 'type', 'score', 'alias', 'candidates'] as const

/** @returns answers fields: the mention, then a hint for each column that `hintChoices` names */
export function newLookup(core: Core, resolver: Resolver, flags: LookupFlags): (fields: readonly string[]) => Answer {
  const types = typesOf(core, resolver)
  const areaOf = areaFinder(resolver)
  return ([mention = '', ...cells]) => {
    const { hints, tags } = rowHints(flags, cells, types, areaOf)
    const resolution = resolver.resolve(mention, resolveOptions({ ...flags, ...hints }))
    return { cells: cellsOf(resolution), tags: [resolution.decision, ...tags] }
  }
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
