import type { Writer } from './write.ts'

/** kunya's own entities, one a line: everything that they have. */
export const jsonlWriter: Writer = {
  hold: entity => entity,
  *write(all) {
    for (const entity of all()) yield { data: `${JSON.stringify(entity)}\n` }
  },
}
