import { ALIAS_KINDS, CONFIDENCES, DATE } from '../model.ts'
import { LANG, NAMESPACE, SCRIPT, SLUG, TYPE } from './rules.ts'

const text = { type: 'string', minLength: 1 } as const
const said = (description: string) => ({ ...text, description }) as const
const flag = (description: string) => ({ type: 'boolean', description }) as const
const references = (description: string) => ({ type: 'array', items: text, description }) as const
const oneOrMore = (description: string) =>
  ({ anyOf: [text, { type: 'array', items: text, minItems: 1 }], description }) as const
const date = (description: string) =>
  ({
    type: ['string', 'integer'],
    pattern: DATE.source,
    patternErrorMessage: 'a date such as 2015, 2015-06 or 2015-06-01',
    minimum: 1000,
    maximum: 9999,
    description: `${description}: a year, a month or a day, such as 2016-07-28.`,
  }) as const
const degrees = (most: number, description: string) =>
  ({ type: 'number', minimum: -most, maximum: most, description }) as const

const name = { ...text, pattern: '\\S' } as const

/** What aliases and entities have in common. */
const shared = {
  confidence: { enum: CONFIDENCES, description: 'How sure it is; absent: as sure as its source.' },
  notes: oneOrMore('For the next curator; never read by the program.'),
  checked: {
    type: 'object',
    additionalProperties: text,
    description: 'Code of a warning of `kunya dictionary check` -> why it is right as it stands. Silences it here.',
  },
} as const

const alias = {
  type: 'object',
  required: ['name'],
  additionalProperties: true,
  properties: {
    name,
    kind: { enum: ALIAS_KINDS, description: 'What kind of name; a misspelling is searchable, never shown.' },
    lang: {
      type: 'string',
      pattern: LANG.source,
      description: 'Language of the name, BCP 47: ar, fr, ar-Latn.',
    },
    script: { type: 'string', pattern: SCRIPT.source, description: 'ISO 15924, e.g. Arab; mostly plain to see.' },
    source: said('Key of one of the file’s sources.'),
    weak: flag('Broad or shared: never makes a match by itself.'),
    hostile: flag('A name that opponents use.'),
    from: date('In use from'),
    until: date('In use until'),
    ...shared,
  },
} as const

/** Properties of an entity that an overlay may give too. */
const additions = {
  aliases: { type: 'array', items: { anyOf: [name, alias] }, description: 'Its other names.' },
  partOf: references('Ids of what it is a part of: a brigade’s army, a town’s district.'),
  seatOf: references('Ids of areas that this place is governed from.'),
  distinctFrom: references('Ids of look-alikes that it is not; said on both sides.'),
  predecessor: references('Ids of entities that it continues.'),
  successor: references('Ids of entities that continue it.'),
  sameAs: {
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Register -> its id there, e.g. wikidata: Q…; only ids that were really read.',
  },
  source: oneOrMore('Key of the file’s source, or sources, for the entity and its canonical name.'),
  from: date('Exists from'),
  until: date('Exists until'),
  lat: degrees(90, 'Latitude, WGS 84 degrees.'),
  lon: degrees(180, 'Longitude, WGS 84 degrees.'),
  ...shared,
} as const

const { aliases: _, ...properties } = additions
/** What an entity may say of itself beside its names. */
export const PROPERTIES_SCHEMA: object = {
  type: 'object',
  properties: { ...properties, redirects: references('Old ids that now stand for this entity.') },
}

/** Further properties are kept as they are. */
const entity = {
  type: 'object',
  additionalProperties: true,
  properties: {
    id: {
      type: 'string',
      pattern: SLUG.source,
      description: 'Its slug; with the namespace its id. Stable for ever, never reused.',
    },
    extends: said('Makes this an overlay: the id of an entity, mostly of another dictionary, that it adds to.'),
    type: { type: 'string', pattern: TYPE.source, description: 'group, place, person, media, …' },
    name: { ...name, description: 'The canonical name.' },
    redirects: references('Old ids that now stand for this entity.'),
    ...additions,
  },
  if: { properties: { extends: true }, required: ['extends'] },
  // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
  then: { properties: { id: false, type: false, name: false, redirects: false } },
  else: { properties: { id: true, type: true, name: true }, required: ['id', 'type', 'name'] },
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
    namespace: { type: 'string', pattern: NAMESPACE.source, description: 'First part of every id: namespace:slug.' },
    title: text,
    licence: text,
    attribution: text,
    register: flag('A register that others keep: it answers where curated dictionaries know nothing.'),
    sources: {
      type: 'object',
      description: 'Key -> where facts were read.',
      additionalProperties: {
        anyOf: [
          text,
          {
            type: 'object',
            required: ['title'],
            properties: {
              title: text,
              publisher: text,
              date: { type: ['string', 'number'], description: 'Of publication, as far as the source says it.' },
              url: said('Address, as it was read.'),
              archived: said('Address of an archived copy.'),
              licence: text,
              attribution: text,
            },
            additionalProperties: true,
          },
        ],
      },
    },
    redirects: {
      type: 'object',
      additionalProperties: text,
      description: 'Old id -> the id that stands for it now, where that is an entity of another file or dictionary.',
    },
    entities: { type: 'array', items: entity },
  },
}
