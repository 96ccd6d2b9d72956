/** What a word does in a name. `name` is every word that the lexicon does not know. The order is the compiled code. */
export const ROLES = [
  'name',
  'descriptor',
  'unit',
  'compass',
  'honorific',
  'connector',
  'particle',
  'place-word',
  'people',
  'number',
  'legal-form',
  'given-name',
] as const
export type Role = (typeof ROLES)[number]

/** A word with several meanings takes the first of these roles that one of them has. */
export const ROLE_PREFERENCE: readonly Role[] = [
  'unit',
  'place-word',
  'compass',
  'people',
  'descriptor',
  'number',
  'particle',
  'given-name',
  'legal-form',
  'honorific',
  'connector',
]
