import type { Alias, Entity } from '../../model.ts'
import { heldSameAs, inRegister } from '../import/register.ts'
import { CLASSES, NAME_STATEMENTS } from '../import/wikidata.ts'
import { inOrder, type Writer } from './write.ts'

/** The class that a type is written as. */
const CLASS_OF: Readonly<Record<string, string>> = {
  person: 'Q5',
  group: 'Q17149090',
  place: 'Q486972',
  media: 'Q1193236',
  operation: 'Q645883',
  facility: 'Q13226383',
  organisation: 'Q43229',
}
const STATEMENT_OF: Readonly<Record<string, string>> = { official: 'P1448', abbreviation: 'P1813' }

/** Items as lines of a JSON dump. */
export const wikidataWriter: Writer = {
  hold(entity) {
    const { id, type, name, aliases, lat, lon, description, instanceOf } = entity
    const languages = aliases
      .map(heldName)
      .filter(({ kind }) => kind === undefined)
      .map(({ lang }) => lang)
    const held = CLASS_OF[type] === undefined ? 'organisation' : type
    const classes = [instanceOf ?? []].flat().filter(item => /^Q\d+$/u.test(String(item)) && !CLASSES[String(item)])
    const descriptions = Object.entries(description ?? {}).filter(([, text]) => typeof text === 'string')
    const isPlaced = typeof lat === 'number' && typeof lon === 'number'
    return {
      id,
      type: held,
      name,
      aliases: inOrder(
        aliases.map(heldName),
        alias => 1000 * listOf(alias) + (alias.kind === undefined ? languages.indexOf(alias.lang) : 0),
      ),
      ...heldSameAs('wikidata', entity),
      ...(isPlaced ? { lat, lon } : {}),
      ...(descriptions.length > 0 && typeof description === 'object'
        ? { description: Object.fromEntries(descriptions) }
        : {}),
      ...(classes.length > 0 ? { instanceOf: classes } : {}),
    }
  },
  *write(all) {
    yield { data: '[\n' }
    let before = ''
    for (const entity of all()) {
      yield { data: `${before}${JSON.stringify(itemOf(entity))}` }
      before = ',\n'
    }
    yield { data: '\n]\n' }
  },
}

/** Only a name that is a statement has dates there. */
function heldName({ name, kind, lang, from, until }: Alias): Alias {
  const language = lang === undefined ? {} : { lang }
  if (kind === undefined || STATEMENT_OF[kind] === undefined) return { name, ...language }
  return {
    name,
    ...language,
    kind,
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  }
}

/** Plain names by language, as an object of languages has them; then statements by property. */
const listOf = ({ kind }: Alias): number =>
  kind === undefined ? 0 : 1 + Object.keys(NAME_STATEMENTS).indexOf(STATEMENT_OF[kind] as string)

function itemOf(entity: Entity): object {
  const { type, name, aliases, lat, lon, description = {}, instanceOf = [] } = entity
  const plain: Record<string, object[]> = {}
  const claims: Record<string, object[]> = {}
  const classes = [CLASS_OF[type] as string, ...(instanceOf as string[])]
  claims['P31'] = classes.map(id =>
    statement('P31', { type: 'wikibase-entityid', value: { 'entity-type': 'item', id } }),
  )
  if (lat !== undefined) {
    const value = { latitude: lat, longitude: lon, precision: 0.0001, globe: 'http://www.wikidata.org/entity/Q2' }
    claims['P625'] = [statement('P625', { type: 'globecoordinate', value })]
  }
  for (const alias of aliases) {
    const property = alias.kind === undefined ? undefined : STATEMENT_OF[alias.kind]
    if (property === undefined) {
      const language = alias.lang ?? 'mul'
      plain[language] = [...(plain[language] ?? []), { language, value: alias.name }]
    } else claims[property] = [...(claims[property] ?? []), nameStatement(property, alias)]
  }
  return {
    type: 'item',
    id: inRegister('wikidata', entity),
    labels: { mul: { language: 'mul', value: name } },
    descriptions: Object.fromEntries(
      Object.entries(description as Record<string, string>).map(([language, value]) => [language, { language, value }]),
    ),
    aliases: plain,
    claims,
    sitelinks: {},
  }
}

const statement = (property: string, datavalue: object, qualifiers?: object): object => ({
  mainsnak: { snaktype: 'value', property, datavalue },
  type: 'statement',
  rank: 'normal',
  ...qualifiers,
})

function nameStatement(property: string, { name, lang = 'und', from, until }: Alias): object {
  const dates = [
    ['P580', from],
    ['P582', until],
  ] as const
  const qualifiers = Object.fromEntries(
    dates.filter(([, date]) => date !== undefined).map(([key, date]) => [key, [timeSnak(key, date as string)]]),
  )
  return statement(
    property,
    { type: 'monolingualtext', value: { text: name, language: lang } },
    Object.keys(qualifiers).length > 0 ? { qualifiers } : undefined,
  )
}

function timeSnak(property: string, date: string): object {
  const [year, month = '00', day = '00'] = date.split('-')
  const precision = day !== '00' ? 11 : month !== '00' ? 10 : 9
  const value = {
    time: `+${year}-${month}-${day}T00:00:00Z`,
    timezone: 0,
    before: 0,
    after: 0,
    precision,
    calendarmodel: 'http://www.wikidata.org/entity/Q1985727',
  }
  return { snaktype: 'value', property, datavalue: { type: 'time', value } }
}
