import type { IndexTerm } from '../index/open.ts'
import type { Term } from '../lexicon/terms.ts'
import type { How, Likeness } from '../retrieve/likeness.ts'
import type { Policy } from './policies.ts'

/** One pair of words, or a word left over (index -1 on the other side). */
export interface Pair {
  mention: number
  alias: number
  value: number
  /** Share of the whole before normalising. */
  weight: number
  how: How | 'joined' | 'left-over' | 'affiliation'
  likeness?: Likeness
  /** The side that writes as two words what the other writes as one. */
  joined?: 'mention' | 'alias'
}

/** What scoring needs to know of one mention and one alias. */
export interface Meeting {
  mention: readonly Term[]
  alias: readonly IndexTerm[]
  like(mention: number, alias: number): Likeness
  policy: Policy
  /** A hint says that the mention is of this alias's type. */
  typed: boolean
  /** Mention words that only say to whom the entity belongs (`Osoud Sharqiya FSA group`). */
  affiliation: ReadonlySet<number>
}

/** Weight of a word by its role; a word that may be a title is one before a person's name. */
export function weightOf(term: Term | IndexTerm, policy: Policy): number {
  if (term.light && !(policy.anyOrder && term.role !== 'particle')) return policy.lightWeight
  if (policy.anyOrder && isInitial(term)) return policy.lightWeight
  if (term.title && policy.anyOrder) return policy.weight.honorific
  return policy.weight[term.role]
}

/** A single letter stands for a name that it does not tell. */
const isInitial = (term: Term | IndexTerm): boolean =>
  term.role === 'name' && ('plain' in term ? term.plain : (term.readings[0]?.plain ?? '')).length === 1

/** Whether a pair holds this word of the side: it holds two on the side that was joined. */
export const holdsMention = (pair: Pair, i: number): boolean =>
  pair.mention === i || (pair.joined === 'mention' && pair.mention === i - 1)
export const holdsAlias = (pair: Pair, j: number): boolean =>
  pair.alias === j || (pair.joined === 'alias' && pair.alias === j - 1)
