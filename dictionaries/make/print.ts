/** Entities -> YAML in the manner of the hand-kept files. */
export interface Alias {
  name: string
  kind?: string
  lang?: string
  source: string
}

export interface Place {
  id: string
  name: string
  aliases: readonly Alias[]
  partOf: readonly string[]
  distinctFrom: readonly string[]
  seatOf: readonly string[]
  level: string
  sameAs: Readonly<Record<string, string>>
  lat: number
  lon: number
}

const PLAIN = /^[\p{L}\p{N}][^:#,[\]{}"\n]*$/u
const NO_TEXT = /^(?:true|false|null|yes|no|on|off|~|[\d.eE+-]+)$/iu

const scalar = (text: string): string => (PLAIN.test(text) && !NO_TEXT.test(text) ? text : JSON.stringify(text))

const alias = (given: Alias): string =>
  `      - { ${Object.entries(given)
    .map(([key, value]) => `${key}: ${scalar(value)}`)
    .join(', ')} }`

const list = (key: string, ids: readonly string[]): string[] =>
  ids.length === 0 ? [] : [`    ${key}: [${ids.join(', ')}]`]

/** A p-code is text as it stands; an identifier of digits alone needs quotes to be text. */
const sameAs = (ids: Place['sameAs']): string =>
  `    sameAs: { ${Object.entries(ids)
    .map(([key, value]) => `${key}: ${scalar(value)}`)
    .join(', ')} }`

/** One block of the file. Coordinates are degrees to four places, some ten metres. */
export const block = (place: Place): string =>
  [
    `  - id: ${place.id}`,
    '    type: place',
    `    name: ${scalar(place.name)}`,
    ...(place.aliases.length > 0 ? ['    aliases:', ...place.aliases.map(alias)] : []),
    ...list('partOf', place.partOf),
    ...list('distinctFrom', place.distinctFrom),
    ...list('seatOf', place.seatOf),
    `    level: ${place.level}`,
    sameAs(place.sameAs),
    `    lat: ${place.lat.toFixed(4)}`,
    `    lon: ${place.lon.toFixed(4)}`,
  ].join('\n')

/** Plain order by letter codes, the same on every machine. */
export const byId = (a: Place, b: Place): number => (a.id < b.id ? -1 : Number(a.id > b.id))
