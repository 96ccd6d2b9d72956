import type { Issue } from '../issue.ts'
import { compileSchema, schemaIssues } from '../source/schema.ts'
import { parseYaml } from '../source/yaml.ts'
import { ROLES, type Role } from './roles.ts'

/** A word with all its forms across languages. */
export interface Concept {
  id: string
  role: Role
  /** A word that tells little even for its role (group, forces; city, district): its absence is hardly felt. */
  light: boolean
  /** Id of the concept that is nearly the same word: a country and its people, television and channel. Holds both ways. */
  kin?: string
  /** BCP 47 language (`ar`, `ar-Latn`, `fr` …) -> forms; a form may be a phrase of up to four words. */
  forms: Readonly<Record<string, readonly string[]>>
}

export const LEXICON_SCHEMA: object = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'kunya lexicon: words that are not names',
  type: 'object',
  required: ['title', 'licence', 'concepts'],
  additionalProperties: false,
  properties: {
    title: { type: 'string' },
    licence: { type: 'string' },
    sources: { type: 'object' },
    concepts: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'role', 'forms'],
        additionalProperties: false,
        properties: {
          id: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]*$' },
          role: { enum: ROLES.filter(role => role !== 'name') },
          light: { type: 'boolean' },
          kin: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]*$' },
          note: { type: 'string' },
          forms: {
            type: 'object',
            minProperties: 1,
            additionalProperties: { type: 'array', minItems: 1, items: { type: 'string', minLength: 1 } },
          },
        },
      },
    },
  },
}

const validate = compileSchema(LEXICON_SCHEMA)

/** Concepts of one lexicon file; with any issue, none. */
export function loadLexiconFile(text: string, file: string): { concepts: Concept[]; issues: Issue[] } {
  const source = parseYaml(text, file)
  const issues = source.issues.length > 0 ? [...source.issues] : schemaIssues(validate, source)
  if (issues.length > 0) return { concepts: [], issues }
  const { concepts } = source.value as { concepts: (Omit<Concept, 'light'> & { light?: boolean })[] }
  return { concepts: concepts.map(concept => ({ ...concept, light: concept.light ?? false })), issues: [] }
}
