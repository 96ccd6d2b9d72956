import type { Alias, Entity } from '../../model.ts'
import type { Found, Read } from './found.ts'
import { readObjects } from './jsonl.ts'
import { fromRegister } from './register.ts'

/** Classes (`instance of`) whose things have a type here; other items are places if they have coordinates, else organisations. */
export const CLASSES: Readonly<Record<string, string>> = {
  Q5: 'person',
  Q17149090: 'group',
  Q486972: 'place',
  Q515: 'place',
  Q3957: 'place',
  Q532: 'place',
  Q6256: 'place',
  Q1193236: 'media',
  Q11032: 'media',
  Q192283: 'media',
  Q645883: 'operation',
  Q178561: 'operation',
  Q13226383: 'facility',
  Q43229: 'organisation',
}
/** Statements that give names: official name, short name, native label, nickname. */
export const NAME_STATEMENTS: Readonly<Record<string, Omit<Alias, 'name'>>> = {
  P1448: { kind: 'official' },
  P1813: { kind: 'abbreviation' },
  P1705: { kind: 'official' },
  P1449: {},
}
/** Codes for a name of no one language. */
const NO_LANGUAGE: ReadonlySet<string> = new Set(['mul', 'und', 'zxx', 'mis'])

interface Term {
  language: string
  value: string
}
interface Snak {
  datavalue?: { value: unknown }
}
interface Statement {
  mainsnak?: Snak
  qualifiers?: Record<string, Snak[]>
  rank?: string
}
interface Item {
  id?: unknown
  type?: string
  labels?: Record<string, Term>
  aliases?: Record<string, Term[]>
  descriptions?: Record<string, Term>
  claims?: Record<string, Statement[]>
  sitelinks?: Record<string, unknown>
}

/** Lines of a Wikidata JSON dump: one item a line, the brackets and commas of the array around them left off. */
export const readWikidata: Read = async function* (inputs) {
  for (const input of inputs) {
    for await (const { value, at, issues } of readObjects(input, trimLine)) {
      yield value ? { at, ...fromWikidata(value as Item, at) } : { at, issues }
    }
  }
}

const trimLine = (line: string): string => {
  const trimmed = line.trim().replace(/,$/u, '')
  return trimmed === '[' || trimmed === ']' ? '' : trimmed
}

export function fromWikidata(item: Item, at: Found['at']): Omit<Found, 'at'> {
  const { id, type, labels = {}, aliases: further = {}, descriptions = {}, claims = {}, sitelinks = {} } = item
  if (typeof id !== 'string') {
    return { issues: [{ code: 'not-wikidata', at, expected: 'an item with an "id"', received: 'none' }] }
  }
  if (type === 'property') return { leftOut: ['properties'] }
  const terms = Object.values(labels)
  const label = labels['mul'] ?? labels['en'] ?? terms.find(({ value }) => /\p{Script=Latin}/u.test(value)) ?? terms[0]
  if (!label) return { issues: [{ code: 'no-name', at, expected: 'a label', received: `${id} without one` }] }
  const leftOut: string[] = []
  const statements = Object.entries(claims)
  const named = statements.flatMap(([property, list]) =>
    (NAME_STATEMENTS[property] ? list : []).flatMap(statement => namesOf(statement, property)),
  )
  const plain = [...terms.filter(term => term !== label), ...Object.values(further).flat()].map(withLanguage)
  const classes = (claims['P31'] ?? []).flatMap(statement => idOf(statement) ?? [])
  const coordinates = claims['P625']?.[0]?.mainsnak?.datavalue?.value as
    | { latitude: number; longitude: number }
    | undefined
  const known = classes.find(name => CLASSES[name] !== undefined)
  const entityType = (known && CLASSES[known]) ?? (coordinates ? 'place' : 'organisation')
  const others = classes.filter(name => CLASSES[name] !== entityType)
  for (const [property] of statements) {
    if (!NAME_STATEMENTS[property] && property !== 'P31' && property !== 'P625')
      leftOut.push(`statements of ${property}`)
  }
  if (Object.keys(sitelinks).length > 0) leftOut.push('sitelinks')
  const description = Object.fromEntries(Object.values(descriptions).map(({ language, value }) => [language, value]))
  const entity: Entity = {
    ...fromRegister('wikidata', id),
    type: entityType,
    name: label.value,
    aliases: [...plain, ...named],
    ...(coordinates ? { lat: coordinates.latitude, lon: coordinates.longitude } : {}),
    ...(Object.keys(description).length > 0 ? { description } : {}),
    ...(others.length > 0 ? { instanceOf: others } : {}),
  }
  return { entity, leftOut }
}

const withLanguage = ({ language, value }: Term): Alias => ({
  name: value,
  ...(NO_LANGUAGE.has(language) ? {} : { lang: language }),
})

const idOf = ({ mainsnak }: Statement): string | undefined =>
  (mainsnak?.datavalue?.value as { id?: string } | undefined)?.id

function namesOf({ mainsnak, qualifiers, rank }: Statement, property: string): Alias[] {
  const value = mainsnak?.datavalue?.value as { text?: string; language?: string } | undefined
  if (value?.text === undefined || rank === 'deprecated') return []
  const from = dateOf(qualifiers?.['P580']?.[0])
  const until = dateOf(qualifiers?.['P582']?.[0])
  return [
    {
      ...withLanguage({ language: value.language ?? 'und', value: value.text }),
      ...NAME_STATEMENTS[property],
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
    },
  ]
}

/** Digits of the date that its precision vouches for: 9 is a year, 10 a month, 11 a day. */
function dateOf(snak: Snak | undefined): string | undefined {
  const { time, precision = 11 } = (snak?.datavalue?.value ?? {}) as { time?: string; precision?: number }
  const date = /^\+(\d{4}-\d{2}-\d{2})/u.exec(time ?? '')?.[1]
  if (date === undefined || precision < 9) return undefined
  return date.slice(0, precision === 9 ? 4 : precision === 10 ? 7 : 10)
}
