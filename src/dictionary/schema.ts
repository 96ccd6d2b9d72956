import { ALIAS_KINDS } from '../model.ts'

const text = { type: 'string', minLength: 1 } as const
const ids = { type: 'array', items: { type: 'string', minLength: 1 } } as const
/** A year, a month or a day. */
const date = {
  type: ['string', 'integer'],
  pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$',
  minimum: 1000,
  maximum: 9999,
} as const

const alias = {
  type: 'object',
  required: ['name'],
  additionalProperties: true,
  properties: {
    name: { ...text, pattern: '\\S' },
    kind: { enum: ALIAS_KINDS },
    lang: { type: 'string', pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$' },
    script: { type: 'string', pattern: '^[A-Z][a-z]{3}$' },
    source: text,
    confidence: { enum: ['low', 'medium', 'high'] },
    weak: { type: 'boolean' },
    hostile: { type: 'boolean' },
    from: date,
    until: date,
  },
} as const

/** The published JSON Schema of a YAML dictionary (`dictionaries/dictionary.schema.json` is printed from it). */
export const DICTIONARY_SCHEMA: object = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'kunya dictionary: entities of one namespace',
  type: 'object',
  required: ['namespace', 'entities'],
  additionalProperties: false,
  properties: {
    $schema: { type: 'string' },
    namespace: { type: 'string', pattern: '^[a-z][a-z0-9-]*$' },
    title: text,
    licence: text,
    attribution: text,
    sources: {
      type: 'object',
      additionalProperties: {
        anyOf: [
          text,
          {
            type: 'object',
            required: ['title'],
            properties: {
              title: text,
              publisher: text,
              date: { type: ['string', 'number'] },
              url: text,
              archived: text,
            },
            additionalProperties: true,
          },
        ],
      },
    },
    entities: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'type', 'name'],
        additionalProperties: true,
        properties: {
          id: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
          type: { type: 'string', pattern: '^[a-z][a-z-]*$' },
          name: { ...text, pattern: '\\S' },
          aliases: { type: 'array', items: { anyOf: [{ ...text, pattern: '\\S' }, alias] } },
          partOf: ids,
          distinctFrom: ids,
          predecessor: ids,
          successor: ids,
          seatOf: ids,
          redirects: ids,
          sameAs: { type: 'object', additionalProperties: { type: 'string' } },
        },
      },
    },
  },
}
