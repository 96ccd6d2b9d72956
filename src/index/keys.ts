import { skeletonKeys } from '../keys/sounds.ts'
import type { Term } from '../lexicon/terms.ts'
import { fold, plain } from '../text/fold.ts'

/** Shortest skeleton of which keys with one letter less are made too: shorter ones would meet half the vocabulary. */
const SHORTEST_NEIGHBOUR = 3

/** A skeleton key with one letter left out, in every way; none of a short one. */
export function shorterKeys(key: string): Set<string> {
  const shorter = new Set<string>()
  if (key.length >= SHORTEST_NEIGHBOUR)
    for (let i = 0; i < key.length; i++) shorter.add(key.slice(0, i) + key.slice(i + 1))
  return shorter
}

/**
 * Skeleton keys and, for those long enough, the same with one letter left out. Two words whose keys meet differ in at
 * most one consonant that was added, lost or changed.
 */
export function neighbourKeys(keys: readonly string[]): Set<string> {
  const all = new Set(keys)
  for (const key of keys) for (const shorter of shorterKeys(key)) all.add(shorter)
  return all
}

/** The plain words of a name without its articles and connectors: equal keys are one form of words. */
export const formKey = (terms: readonly Term[]): string => terms.map(term => term.readings[0]?.plain ?? '').join(' ')

/** Letters that the initials of a name have at least, and at most, to be an abbreviation of it. */
const FEWEST_INITIALS = 3
const MOST_INITIALS = 6

/** First letters of a name's words, connectors aside: `Syrian Observatory for Human Rights` -> `sohr`. */
export function initialsOf(terms: readonly Term[]): string | undefined {
  const letters = terms.flatMap(term => term.surface.split(' ')).map(word => plain(fold(word)).charAt(0))
  const initials = letters.join('')
  return letters.length >= FEWEST_INITIALS && letters.length <= MOST_INITIALS && /^\p{L}+$/u.test(initials)
    ? initials
    : undefined
}

/** More words than this are never written as one. */
const MOST_JOINED = 4

/** Skeleton keys of the whole name as one word: `Deir ez-Zor` and `Deirezzor` meet here. */
export function wholeKeys(terms: readonly Term[]): string[] {
  if (terms.length === 0 || terms.length > MOST_JOINED) return []
  // One word may be two of the other side, written as one with the article between them.
  const [only, ...others] = terms
  const readings =
    only && others.length === 0 ? only.readings.map(reading => [reading]) : [terms.map(({ readings }) => readings[0])]
  const keys = readings.flatMap(words =>
    skeletonKeys(words.map(word => String.fromCharCode(...(word?.sounds ?? []))).join('')),
  )
  return [...new Set(keys)].filter(key => key.length > 2)
}

/** What makes a word of a dictionary what it is: two words of names that agree in it are one term. */
export interface TermFacts {
  plain: string
  sounds: Uint8Array
  frame: boolean
  role: string
  light: boolean
  title: boolean
  concepts: readonly { concept: number; sure: number }[]
  spelt: readonly { sounds: Uint8Array; habit?: string }[]
}

/** Equal for equal terms. Whatever scoring reads is in it, so that it does not matter which name brought the word first. */
export const termKey = ({ plain, sounds, frame, role, light, title, concepts, spelt }: TermFacts): string =>
  [
    plain,
    String.fromCharCode(...sounds),
    `${role} ${frame} ${light} ${title}`,
    ...concepts.map(({ concept, sure }) => `${concept}=${Math.fround(sure)}`),
    ...spelt.map(reading => `${reading.habit ?? ''}:${String.fromCharCode(...reading.sounds)}`),
  ].join('|')
