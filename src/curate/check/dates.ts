/** Dates of names and entities. */
import type { PlacedEntity } from '../../dictionary/dictionary.ts'
import { isBefore } from '../../score/context.ts'
import type { Check, Finding, Path, Subject } from './subject.ts'

interface Dated {
  owner: PlacedEntity
  path: Path
  from: string | undefined
  until: string | undefined
}

function* dated({ placed }: Subject): Generator<Dated> {
  for (const owner of placed) {
    const { entity } = owner
    for (const [path, { from, until }] of [
      [[], entity] as const,
      ...entity.aliases.map((alias, i) => [['aliases', i], alias] as const),
    ]) {
      if (from !== undefined || until !== undefined) yield { owner, path, from, until }
    }
  }
}

function* outOfOrder(subject: Subject): Generator<Finding> {
  for (const { owner, path, from, until } of dated(subject)) {
    if (from !== undefined && until !== undefined && isBefore(until, from))
      yield { owner, path: [...path, 'until'], expected: `a date not before from, ${from}`, received: `"${until}"` }
  }
}

function* outsideEntity(subject: Subject): Generator<Finding> {
  for (const { owner, path, from, until } of dated(subject)) {
    const { entity } = owner
    if (path.length === 0) continue
    if (from !== undefined && entity.until !== undefined && isBefore(entity.until, from))
      yield {
        owner,
        path: [...path, 'from'],
        expected: `a date within its entity’s, until ${entity.until}`,
        received: `"${from}"`,
      }
    if (until !== undefined && entity.from !== undefined && isBefore(until, entity.from))
      yield {
        owner,
        path: [...path, 'until'],
        expected: `a date within its entity’s, from ${entity.from}`,
        received: `"${until}"`,
      }
  }
}

export const dateChecks: readonly Check[] = [
  {
    code: 'dates-out-of-order',
    severity: 'error',
    why: 'nothing ends before it begins, and no date lies between',
    mend: 'swap from and until, or correct the wrong one',
    example: '- { id: a, type: group, name: Jaysh al-Tanf, from: 2018, until: 2016-07 }',
    mended: '- { id: a, type: group, name: Jaysh al-Tanf, from: 2016-07, until: 2018 }',
    find: outOfOrder,
  },
  {
    code: 'dates-outside-entity',
    severity: 'warning',
    why: 'a name is of a time when its entity was not',
    mend: 'correct either; a name that only came up later needs no from',
    example: '- { id: a, type: group, name: Jaysh al-Tanf, until: 2016, aliases: [{ name: Tanf Army, from: 2018 }] }',
    mended: '- { id: a, type: group, name: Jaysh al-Tanf, until: 2019, aliases: [{ name: Tanf Army, from: 2018 }] }',
    find: outsideEntity,
  },
]
