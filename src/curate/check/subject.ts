import type { Dictionary, PlacedEntity } from '../../dictionary/dictionary.ts'
import { buildIndex } from '../../index/build.ts'
import { type Index, openIndex } from '../../index/open.ts'
import type { Position } from '../../issue.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Alias, Entity } from '../../model.ts'
import { listedKey, type Token, tokenise } from '../../text/tokenise.ts'

export type Path = readonly (string | number)[]

/** A name of an entity: its canonical one, or an alias. */
export interface Named {
  owner: PlacedEntity
  alias: Alias
  /** Where it stands in its entity: `['name']` or `['aliases', 3]`. */
  path: Path
  isCanonical: boolean
  tokens: readonly Token[]
  /** What it is looked up by; empty when nothing of it is a word. */
  key: string
}

/** What every check looks at: the dictionaries together, their names, and the reader. */
export interface Subject {
  dictionary: Dictionary
  placed: readonly PlacedEntity[]
  byId: ReadonlyMap<string, PlacedEntity>
  names: readonly Named[]
  lexicon: Lexicon
  /** Those of curated dictionaries, in the order of `index`. */
  curated: readonly PlacedEntity[]
  /** Of the curated dictionaries. */
  index: Index
  /** Of other entities, for "what if". */
  indexOf(entities: readonly Entity[]): Index
}

/** One thing that a check found. */
export interface Finding {
  owner: PlacedEntity
  /** Where below the entity; the first two steps tell the alias that it is about. */
  path: Path
  expected: string
  received: string
  /** Other entities that it is about as much: an explanation may stand there too. */
  others?: readonly PlacedEntity[]
  severity?: 'error' | 'warning' | 'info'
  /** Elsewhere than in an entity. */
  at?: Position
}

/** A check: what it is called, how grave, why it is made, how to mend it, and an example that it fires on. */
export interface Check {
  code: string
  severity: 'error' | 'warning' | 'info'
  /** Why it matters, as a clause. */
  why: string
  /** How to mend what it finds, as an order. */
  mend: string
  /** Blocks under `entities:` that it fires on, and mended ones that it does not. */
  example: string
  mended: string
  find(subject: Subject): Iterable<Finding>
}

export function subjectOf(dictionary: Dictionary, lexicon: Lexicon): Subject {
  const { placed, citations, redirects } = dictionary
  const names = placed.flatMap(owner => namesOf(owner))
  const indexOf = (entities: readonly Entity[]): Index =>
    openIndex(buildIndex(lexicon, { sources: [dictionary.name], entities, redirects, citations }), lexicon)
  const curated = placed.filter(item => !item.register)
  return {
    dictionary,
    placed,
    curated,
    byId: new Map(placed.map(item => [item.entity.id, item])),
    names,
    lexicon,
    index: indexOf(curated.map(({ entity }) => entity)),
    indexOf,
  }
}

function namesOf(owner: PlacedEntity): Named[] {
  const { name, aliases } = owner.entity
  return [{ name }, ...aliases].map((alias, i) => {
    const tokens = tokenise(alias.name)
    return {
      owner,
      alias,
      path: i === 0 ? ['name'] : ['aliases', i - 1],
      isCanonical: i === 0,
      tokens,
      key: listedKey(tokens),
    }
  })
}

/** Where the text of a name stands. */
export const nameAt = ({ path, isCanonical }: Named): Path => (isCanonical ? path : [...path, 'name'])

/** Text in quotes, with what can't be seen as escapes. */
export const quoted = (text: string): string =>
  JSON.stringify(text).replace(
    /(?! )[\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}]/gu,
    sign => `\\u{${(sign.codePointAt(0) as number).toString(16)}}`,
  )
