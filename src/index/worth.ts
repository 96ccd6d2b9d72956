import type { Role } from '../lexicon/roles.ts'

/** What a word is worth for guessing candidates, before any type is known: scoring weighs it anew by the type's policy. */
export const roleWorth = ({ role, light }: { role: Role; light: boolean }): number =>
  light ? 0.1 : role === 'unit' ? 0.3 : 1

/** The same for a word of a dictionary, by how rare it is there. */
export const termWorth = (term: { role: Role; light: boolean; rarity: number }): number => roleWorth(term) * term.rarity
