import type { Lexicon } from '../lexicon/lexicon.ts'
import { analyse, type Term } from '../lexicon/terms.ts'
import type { Entity } from '../model.ts'
import { COMMON, MINOR } from './open.ts'

/** Levels of places that a register lists by the thousand; cities and areas are better known. */
const MINOR_LEVELS: ReadonlySet<unknown> = new Set(['town', 'village'])

export const isMinorPlace = ({ type, level }: Entity): boolean => type === 'place' && MINOR_LEVELS.has(level)

/**
 * Flags of a place's name. A village's is common when each of its words is in the lexicon or in a person's name, and no
 * word says that it is a place: `Martyrs`, `Salim`, `Abu Ahmad`; not `White Hill`.
 * @param people  plain words of the names of persons
 */
export function minorFlags(entity: Entity, terms: readonly Term[], people: Pick<ReadonlySet<string>, 'has'>): number {
  if (!isMinorPlace(entity)) return 0
  const isWord = ({ role, readings, apart }: Term): boolean =>
    role !== 'name' || apart.length > 0 || readings.some(({ plain }) => people.has(plain))
  const isPlaceName = terms.length > 1 && terms.some(({ role }) => role === 'place-word')
  const isCommon = entity.level === 'village' && !isPlaceName && terms.length > 0 && terms.every(isWord)
  return MINOR | (isCommon ? COMMON : 0)
}

/** Plain words of a person's names, as the lexicon's reading leaves them, each once; none of anything else. */
export const peopleWords = (lexicon: Lexicon, { type, name, aliases }: Entity): Set<string> =>
  new Set(
    type !== 'person'
      ? []
      : [{ name }, ...aliases]
          .flatMap(alias => analyse(lexicon, alias.name))
          .flatMap(({ readings }) => readings.map(({ plain }) => plain)),
  )
