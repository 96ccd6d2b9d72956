import { type Issue, type Position, shown } from '../../issue.ts'
import type { Alias, Entity } from '../../model.ts'
import { compileSchema, schemaIssues } from '../../source/schema.ts'
import { distinctNames } from '../distinct.ts'
import { NAME_RULES, type Rule, TYPE } from '../rules.ts'
import { PROPERTIES_SCHEMA } from '../schema.ts'

const propertiesOf = compileSchema(PROPERTIES_SCHEMA)
const RULES = Object.entries(NAME_RULES) as [keyof typeof NAME_RULES, Rule][]

/**
 * The entity as a dictionary may hold it. What no dictionary may hold is left out and said; a name that says nothing
 * that another does not say is one name.
 */
export function conform(given: Entity, at: Position): { entity?: Entity; issues: Issue[] } {
  const issues: Issue[] = []
  const problem = (code: string, expected: string, received: unknown): void => {
    issues.push({ code, at, expected, received: shown(received) })
  }
  if (typeof given.name !== 'string' || given.name.trim() === '') {
    problem('no-name', `a name for "${given.id}"`, given.name ?? '')
    return { issues }
  }
  if (!TYPE.test(given.type)) problem('bad-type', 'a type such as group', given.type)
  issues.push(...schemaIssues(propertiesOf, { value: given, at: () => at, issues: [] }))
  const bad = new Set(propertiesOf.errors?.map(error => error.instancePath.split('/')[1]))
  const kept = Object.fromEntries(Object.entries(given).filter(([key]) => !bad.has(key))) as Entity
  const aliases: Alias[] = []
  for (const alias of given.aliases) {
    if (typeof alias?.name !== 'string' || alias.name.trim() === '') {
      problem('empty-alias', `an alias of "${given.id}" with letters`, alias?.name ?? alias)
      continue
    }
    let said = alias
    for (const [key, { holds, expected }] of RULES) {
      if (alias[key] === undefined || holds(alias[key])) continue
      problem(`bad-${key}`, `"${key}" of "${alias.name}" to be ${expected}`, alias[key])
      const { [key]: _, ...rest } = said
      said = rest as Alias
    }
    aliases.push(said)
  }
  return {
    entity: distinctNames({ ...kept, type: TYPE.test(given.type) ? given.type : 'organisation', aliases }),
    issues,
  }
}
