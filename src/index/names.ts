import type { Alias, Entity } from '../model.ts'
import { spellingsOf } from '../text/gloss.ts'
import { listedKey, tokenise } from '../text/tokenise.ts'
import { isMinorPlace } from './minor.ts'

/** One name of an entity, as an index numbers it. */
export interface NameOf extends Pick<Alias, 'lang' | 'weak' | 'kind'> {
  /** 0 for the canonical name, else the number of the alias and one more. */
  alias: number
  spelling: string
  /** The spelling as a string that look-ups compare. */
  key: string
  /** What tells a village from its namesakes is looked up as it stands; its words are another place's name. */
  isTold: boolean
}

/** The names of an entity in order, each spelling once. */
export function* namesOf(entity: Entity): Generator<NameOf> {
  const seen = new Set<string>()
  const all: readonly Pick<Alias, 'name' | 'lang' | 'weak' | 'kind'>[] = [{ name: entity.name }, ...entity.aliases]
  for (const [alias, { name, ...said }] of all.entries()) {
    const spellings = spellingsOf(name)
    for (const [at, spelling] of spellings.entries()) {
      const key = listedKey(tokenise(spelling))
      if (key === '' || seen.has(key)) continue
      seen.add(key)
      yield { ...said, alias, spelling, key, isTold: at === 0 && isMinorPlace(entity) && spellings.length > 1 }
    }
  }
}
