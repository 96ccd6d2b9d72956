import type { Alias, Entity } from '../../model.ts'
import { NOTHING, SDN_PROPERTIES } from '../import/ofac.ts'
import { heldSameAs, inRegister } from '../import/register.ts'
import { asText, inOrder, record, type Writer } from './write.ts'

const SDN_TYPES: Readonly<Record<string, string>> = { person: 'individual', vessel: 'vessel', aircraft: 'aircraft' }

/** `sdn.csv` and `alt.csv`. */
export const ofacWriter: Writer = {
  hold(entity) {
    const { id, type, name, aliases } = entity
    const properties = SDN_PROPERTIES.map(key => [key, asText(entity[key]).trim()] as const).filter(
      ([, text]) => text !== '' && text !== NOTHING,
    )
    return {
      id,
      type: SDN_TYPES[type] === undefined ? 'organisation' : type,
      name: name.trim() === NOTHING ? '' : name.trim(),
      aliases: inOrder(aliases.map(heldName), () => 0).filter(alias => alias.name !== NOTHING),
      ...heldSameAs('ofac', entity),
      ...Object.fromEntries(properties),
    }
  },
  *write(all) {
    let altNum = 0
    for (const entity of all()) {
      const id = inRegister('ofac', entity)
      yield { part: 0, data: record(sdnCells(id, entity)) }
      for (const alias of entity.aliases) {
        altNum++
        yield { part: 1, data: record(altCells(id, altNum, alias)) }
      }
    }
  },
}

function heldName(alias: Alias): Alias {
  const { remarks, altType } = alias as { remarks?: unknown; altType?: unknown }
  const text = asText(remarks).trim()
  return {
    name: alias.name.trim(),
    ...(alias.kind === 'former' ? { kind: alias.kind } : {}),
    ...(text === '' || text === NOTHING ? {} : { remarks: text }),
    ...(altType === 'nka' && alias.kind !== 'former' ? { altType } : {}),
  }
}

const orNothing = (text: string): string => (text === '' ? NOTHING : text)

const sdnCells = (id: string, entity: Entity): string[] => [
  id,
  entity.name,
  SDN_TYPES[entity.type] ?? NOTHING,
  ...SDN_PROPERTIES.map(key => orNothing(asText(entity[key]))),
]

function altCells(id: string, altNum: number, alias: Alias): string[] {
  const { remarks, altType = 'aka' } = alias as { remarks?: string; altType?: string }
  return [id, String(altNum), alias.kind === 'former' ? 'fka' : altType, alias.name, orNothing(remarks ?? '')]
}
