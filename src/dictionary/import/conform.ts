import { type Issue, type Position, shown } from '../../issue.ts'
import { ALIAS_KINDS, type Alias, DATE, type Entity } from '../../model.ts'
import { compileSchema, schemaIssues } from '../../source/schema.ts'
import { distinctNames } from '../distinct.ts'
import { PROPERTIES_SCHEMA } from '../schema.ts'

const propertiesOf = compileSchema(PROPERTIES_SCHEMA)
const LANG = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/u
const SCRIPT = /^[A-Z][a-z]{3}$/u
const TYPE = /^[a-z][a-z-]*$/u

const ALIAS_RULES: readonly (readonly [keyof Alias, (value: unknown) => boolean, expected: string])[] = [
  ['kind', value => (ALIAS_KINDS as readonly unknown[]).includes(value), `one of ${ALIAS_KINDS.join(', ')}`],
  ['lang', value => LANG.test(String(value)), 'a BCP 47 language such as ar or ar-Latn'],
  ['script', value => SCRIPT.test(String(value)), 'an ISO 15924 script such as Arab'],
  ['confidence', value => ['low', 'medium', 'high'].includes(String(value)), 'low, medium or high'],
  ['from', value => DATE.test(String(value)), 'a date such as 2015, 2015-06 or 2015-06-01'],
  ['until', value => DATE.test(String(value)), 'a date such as 2015, 2015-06 or 2015-06-01'],
  ['weak', value => typeof value === 'boolean', 'true or false'],
  ['hostile', value => typeof value === 'boolean', 'true or false'],
]

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
    for (const [key, holds, expected] of ALIAS_RULES) {
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
