import type { Alias, Entity } from '../../model.ts'
import { CODES, PROPERTIES } from '../import/geonames.ts'
import { inRegister } from '../import/register.ts'
import { asText, inOrder, type Writer } from './write.ts'

/** A cell of a table without quotes: no tabs, no line ends. */
const clean = (text: string): string => text.replace(/[\t\r\n]+/gu, ' ').trim()

/** `XX.txt` and `alternateNames.txt`. */
export const geoNamesWriter: Writer = {
  hold(entity) {
    const { id, type, aliases, lat, lon, sameAs } = entity
    const properties = PROPERTIES.map(key => [key, clean(asText(entity[key]))] as const).filter(
      ([key, text]) => text !== '' && key !== 'featureClass',
    )
    const codes = Object.values(CODES)
      .map(key => [key, [entity[key] ?? []].flat().map(value => clean(asText(value)))] as const)
      .filter(([, list]) => list.length > 0)
    const own = inRegister('geonames', entity)
    const identifiers = {
      ...(own === id ? {} : { geonames: own }),
      ...(sameAs?.['wikidata'] === undefined ? {} : { wikidata: sameAs['wikidata'] }),
    }
    return {
      id,
      type: type === 'facility' ? type : 'place',
      name: clean(entity.name),
      aliases: inOrder(aliases.map(heldName), () => 0),
      ...(Object.keys(identifiers).length > 0 ? { sameAs: identifiers } : {}),
      ...(typeof lat === 'number' ? { lat } : {}),
      ...(typeof lon === 'number' ? { lon } : {}),
      featureClass: type === 'facility' ? 'S' : placeClass(entity['featureClass']),
      ...Object.fromEntries(properties),
      ...Object.fromEntries(codes),
    }
  },
  *write(all) {
    let number = 0
    for (const entity of all()) {
      const id = inRegister('geonames', entity)
      const names = namesOf(entity)
      yield {
        part: 0,
        data: line([id, entity.name, '', '', ...numbers(entity), ...PROPERTIES.map(key => asText(entity[key]))]),
      }
      for (const name of names) yield { part: 1, data: line([String(++number), id, ...name]) }
    }
  },
}

const placeClass = (value: unknown): string => (typeof value === 'string' && /^[AHLPRTUV]$/u.test(value) ? value : 'P')
const numbers = ({ lat, lon }: Entity): string[] => [asText(lat), asText(lon)]
const line = (cells: readonly string[]): string => `${cells.join('\t')}\n`

function heldName({ name, kind, lang, from, until, ...rest }: Alias): Alias {
  const flags = rest as { preferred?: boolean; short?: boolean; colloquial?: boolean }
  return {
    name: clean(name),
    ...(kind === 'abbreviation' ? { kind } : {}),
    ...(kind !== 'abbreviation' && lang !== undefined ? { lang } : {}),
    ...(kind === 'former' ? { kind } : {}),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ...(flags.preferred === true ? { preferred: true } : {}),
    ...(flags.short === true ? { short: true } : {}),
    ...(flags.colloquial === true ? { colloquial: true } : {}),
  }
}

/** Rows of `alternateNames` after their two ids: language, name, preferred, short, colloquial, historic, from, to. */
function namesOf(entity: Entity): string[][] {
  const codes = Object.entries(CODES).flatMap(([code, key]) =>
    ((entity[key] ?? []) as string[]).map(value => [code, value, '', '', '', '', '', '']),
  )
  const wikidata = entity.sameAs?.['wikidata']
  const flag = (isSo: unknown): string => (isSo === true ? '1' : '')
  return [
    ...entity.aliases.map(alias => {
      const { preferred, short, colloquial } = alias as { preferred?: boolean; short?: boolean; colloquial?: boolean }
      return [
        alias.kind === 'abbreviation' ? 'abbr' : (alias.lang ?? ''),
        alias.name,
        flag(preferred),
        flag(short),
        flag(colloquial),
        flag(alias.kind === 'former'),
        alias.from ?? '',
        alias.until ?? '',
      ]
    }),
    ...codes,
    ...(wikidata === undefined ? [] : [['wkdt', wikidata, '', '', '', '', '', '']]),
  ]
}
