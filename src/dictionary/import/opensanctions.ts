import { parse } from 'csv-parse/sync'
import type { Alias, Entity } from '../../model.ts'
import { needing, type Record, readRecords } from './csv.ts'
import { addAliases, type Found, filled, type Read } from './found.ts'
import { TYPE_OF } from './ftm.ts'
import { fromRegister } from './register.ts'

/** OpenSanctions’ `targets.simple.csv`: one line an entity, several values in a cell joined by semicolons. */
export const readOpenSanctions: Read = async function* (inputs) {
  for (const input of inputs) {
    for await (const record of readRecords(input, needing('id', 'schema', 'name', 'aliases'))) {
      yield fromOpenSanctions(record)
    }
  }
}

export function fromOpenSanctions({ cells, place, issues }: Record): Found {
  const { id = '', schema = '', name = '', aliases: names = '', ...rest } = cells
  if (issues.length > 0) return { at: place(), issues }
  const aliases: Alias[] = []
  addAliases(aliases, valuesIn(names))
  const type = TYPE_OF[schema] ?? 'organisation'
  const entity: Entity = {
    ...fromRegister('opensanctions', id),
    type,
    name,
    aliases,
    ...filled(rest),
    ...(schema === USUAL_SCHEMA[type] ? {} : { schema }),
  }
  return { at: place(), entity }
}

/** The schema that a type has where nothing else is said. */
export const USUAL_SCHEMA: Readonly<{ [type: string]: string }> = {
  person: 'Person',
  organisation: 'Organization',
  place: 'Address',
  operation: 'Event',
  facility: 'RealEstate',
  vessel: 'Vessel',
  aircraft: 'Airplane',
}

/** Values of one cell; a value that holds a semicolon or a quote stands in quotes. */
export function valuesIn(cell: string): string[] {
  if (!cell.includes('"')) return cell.split(';')
  try {
    return (parse(cell, { delimiter: ';', relax_quotes: true }) as string[][])[0] ?? []
  } catch {
    return cell.split(';')
  }
}
