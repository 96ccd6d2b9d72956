import { ROLES, type Role } from '../lexicon/roles.ts'
import type { Words } from './open.ts'

/** What a word is worth for guessing candidates, before any type is known: scoring weighs it anew by the type's policy. */
export const roleWorth = ({ role, light }: { role: Role; light: boolean }): number =>
  light ? 0.1 : role === 'unit' ? 0.3 : 1

/** The same for a word of a dictionary, by how rare it is there. */
export const wordWorth = ({ role, flags, rarity }: Words, term: number): number =>
  roleWorth({ role: ROLES[role[term] as number] as Role, light: ((flags[term] as number) & 1) === 1 }) *
  (rarity[term] as number)
