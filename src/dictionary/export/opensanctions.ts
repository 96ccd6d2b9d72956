import type { Entity } from '../../model.ts'
import { TYPE_OF } from '../import/ftm.ts'
import { USUAL_SCHEMA } from '../import/opensanctions.ts'
import { heldSameAs, inRegister } from '../import/register.ts'
import { asText, cell, inOrder, nameOnly, record, type Writer } from './write.ts'

/** Columns of `targets.simple.csv` after the id, the schema and the names. */
const COLUMNS = [
  'birth_date',
  'countries',
  'addresses',
  'identifiers',
  'sanctions',
  'phones',
  'emails',
  'program_ids',
  'dataset',
  'first_seen',
  'last_seen',
  'last_change',
] as const

export const openSanctionsWriter: Writer = {
  hold(entity) {
    const { id, type, name, aliases } = entity
    const schema = (entity['schema'] as string | undefined) ?? USUAL_SCHEMA[type] ?? 'Organization'
    const held = TYPE_OF[schema] ?? 'organisation'
    const properties = COLUMNS.map(column => [column, asText(entity[column])] as const).filter(
      ([, text]) => text !== '',
    )
    return {
      id,
      type: held,
      name,
      aliases: inOrder(aliases.map(nameOnly), () => 0),
      ...heldSameAs('opensanctions', entity),
      ...Object.fromEntries(properties),
      ...(schema === USUAL_SCHEMA[held] ? {} : { schema }),
    }
  },
  *write(all) {
    yield { data: record(['id', 'schema', 'name', 'aliases', ...COLUMNS]) }
    for (const entity of all()) yield { data: record(cellsOf(entity)) }
  },
}

function cellsOf(entity: Entity): string[] {
  const schema = (entity['schema'] as string | undefined) ?? USUAL_SCHEMA[entity.type] ?? 'Organization'
  const names = entity.aliases.map(({ name }) => cell(name, ';')).join(';')
  return [
    inRegister('opensanctions', entity),
    schema,
    entity.name,
    names,
    ...COLUMNS.map(column => asText(entity[column])),
  ]
}
