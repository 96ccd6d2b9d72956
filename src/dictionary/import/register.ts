import type { Entity } from '../../model.ts'
import { slugOf } from './naming.ts'

const OWN = /^[a-z][a-z0-9-]*:[a-z0-9]+(?:-[a-z0-9]+)*$/u

/** Id and `sameAs` of an entity that a register numbers: the number stays with the entity whatever its id becomes. */
export const fromRegister = (scheme: string, id: string): Pick<Entity, 'id'> & { sameAs?: Record<string, string> } =>
  OWN.test(id) ? { id } : { id, sameAs: { [scheme]: id } }

/** The id under which a register's file has an entity: its own number if the entity was made from it, else the id as it stands. */
export function inRegister(scheme: string, { id, sameAs }: Entity): string {
  const own = sameAs?.[scheme]
  return own !== undefined && slugOf(own) === slugOf(id.replace(/^[^:]*:/u, '')) ? own : id
}

/** What of `sameAs` comes back from the register's file. */
export const heldSameAs = (scheme: string, entity: Entity): { sameAs?: Record<string, string> } => {
  const id = inRegister(scheme, entity)
  return id === entity.id ? {} : { sameAs: { [scheme]: id } }
}
