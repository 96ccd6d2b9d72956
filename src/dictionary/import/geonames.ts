import { DictionaryError, type Issue } from '../../issue.ts'
import { type Alias, DATE, type Entity } from '../../model.ts'
import { type Row, readRows } from '../../source/rows.ts'
import type { Input } from '../../source/text.ts'
import { type Found, filled, type Read } from './found.ts'
import { fromRegister } from './register.ts'

const PLACE_WIDTH = 19
const NAMES_WIDTHS: readonly number[] = [8, 10]
const TABS = { delimiter: '\t', quoted: false } as const

/** What `alternateNames` has as a language and is none: kept as a property of this name, or in `sameAs`. */
export const CODES: Readonly<Record<string, string>> = {
  link: 'link',
  post: 'postalCode',
  iata: 'iata',
  icao: 'icao',
  faac: 'faac',
  unlc: 'unLocode',
  tcid: 'tcid',
  phon: 'phon',
  piny: 'piny',
}

/** What further columns of a place are called here, from the seventh (the feature class). */
export const PROPERTIES = [
  'featureClass',
  'feature',
  'country',
  'otherCountries',
  'admin1',
  'admin2',
  'admin3',
  'admin4',
  'population',
  'elevation',
  'terrain',
  'timeZone',
  'modified',
] as const

/** GeoNames’ `XX.txt`, with `alternateNames.txt` if given: told apart by the number of their columns. */
export const readGeoNames: Read = async function* (inputs) {
  const widths = await Promise.all(inputs.map(widthOf))
  inputs.forEach((input, i) => {
    const width = widths[i] as number
    if (width === PLACE_WIDTH || NAMES_WIDTHS.includes(width)) return
    throw new DictionaryError([
      {
        code: 'not-geonames',
        at: { file: input.file, line: 1, column: 1 },
        expected: `a table of places (${PLACE_WIDTH} columns) or of alternate names (${NAMES_WIDTHS.join(' or ')})`,
        received: `${width} columns`,
      },
    ])
  })
  const places = inputs.filter((_, i) => widths[i] === PLACE_WIDTH)
  const tables = inputs.filter((_, i) => widths[i] !== PLACE_WIDTH)
  const names = tables.length > 0 ? await idsOf(places) : undefined
  for (const input of tables) {
    const at = { file: input.file, line: 1, column: 1 }
    let others = 0
    for await (const row of readRows(input, TABS)) {
      const list = names?.get(row.cells[1] ?? '')
      if (list) list.push(row.cells.join('\t'))
      else others++
      if (others < OTHERS) continue
      yield { at, leftOut: Array(others).fill(OF_OTHERS) as string[] }
      others = 0
    }
    if (others > 0) yield { at, leftOut: Array(others).fill(OF_OTHERS) as string[] }
  }
  for (const input of places) {
    for await (const row of readRows(input, TABS)) {
      yield fromGeoNames(row, input.file, names?.get(row.cells[0] ?? ''))
    }
  }
}

const OF_OTHERS = 'alternate names of other places'
/** They are counted by so many: of the whole world’s names most are of other places. */
const OTHERS = 10_000

async function widthOf(input: Input): Promise<number> {
  for await (const { cells } of readRows(input, TABS)) return cells.length
  return 0
}

/** Only the names of places that are imported are kept: the table of the whole world has millions more. */
async function idsOf(places: readonly Input[]): Promise<Map<string, string[]>> {
  const names = new Map<string, string[]>()
  for (const input of places) for await (const { cells } of readRows(input, TABS)) names.set(cells[0] ?? '', [])
  return names
}

/** @param names  rows of the table of alternate names; without them the place’s own list serves */
export function fromGeoNames(
  { cells, line, columnOf }: Row,
  file: string,
  names: readonly string[] | undefined,
): Found {
  const at = { file, line, column: 1 }
  if (cells.length !== PLACE_WIDTH) {
    const received = String(cells.length)
    return { at, issues: [{ code: 'ragged-record', at, expected: `${PLACE_WIDTH} fields`, received }] }
  }
  const [id = '', name = '', ascii = '', list = '', lat = '', lon = '', ...rest] = cells
  const issues: Issue[] = []
  const degrees = (key: string, text: string, column: number): Record<string, unknown> => {
    const value = Number(text)
    if (text === '') return {}
    if (Number.isFinite(value)) return { [key]: value }
    issues.push({
      code: 'bad-number',
      at: { ...at, column: columnOf(column) },
      expected: 'degrees',
      received: `"${text}"`,
    })
    return {}
  }
  const entity: Entity = {
    ...fromRegister('geonames', id),
    type: rest[0] === 'S' ? 'facility' : 'place',
    name,
    aliases: [],
    ...degrees('lat', lat, 4),
    ...degrees('lon', lon, 5),
    ...filled(Object.fromEntries(PROPERTIES.map((property, i) => [property, rest[i] ?? '']))),
  }
  const known = new Set([name])
  const leftOut: string[] = []
  for (const row of names ?? []) {
    leftOut.push('row number of an alternate name')
    if (!addAlternate(entity, row.split('\t'), known)) leftOut.push('a further wkdt')
  }
  for (const alias of [...(list === '' ? [] : list.split(',')), ascii]) {
    if (alias === '' || known.has(alias)) continue
    known.add(alias)
    entity.aliases.push({ name: alias })
  }
  return { at, entity, issues, leftOut }
}

/** One row of `alternateNames`: a name with its language, or a code. @returns whether there was a place for it */
function addAlternate(entity: Entity, row: readonly string[], known: Set<string>): boolean {
  const [, , lang = '', name = '', preferred = '', short = '', colloquial = '', historic = '', from = '', to = ''] = row
  if (lang === 'wkdt') {
    const own = entity.sameAs?.['wikidata']
    if (own === undefined) entity.sameAs = { ...entity.sameAs, wikidata: name }
    return own === undefined || own === name
  }
  if (CODES[lang] !== undefined) {
    const before = (entity[CODES[lang]] as string[] | undefined) ?? []
    entity[CODES[lang]] = [...before, name]
  } else {
    known.add(name)
    const alias: Alias = {
      name,
      ...(lang === '' || lang === 'abbr' ? {} : { lang }),
      ...(lang === 'abbr' ? { kind: 'abbreviation' as const } : historic === '1' ? { kind: 'former' as const } : {}),
      ...(DATE.test(from) ? { from } : {}),
      ...(DATE.test(to) ? { until: to } : {}),
    }
    const more = {
      ...(preferred === '1' ? { preferred: true } : {}),
      ...(short === '1' ? { short: true } : {}),
      ...(colloquial === '1' ? { colloquial: true } : {}),
      ...(lang === 'abbr' && historic === '1' ? { historic: true } : {}),
      ...filled({ fromText: DATE.test(from) ? '' : from, untilText: DATE.test(to) ? '' : to }),
    }
    entity.aliases.push({ ...alias, ...more })
  }
  return true
}
