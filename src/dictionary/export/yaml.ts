import type { Alias, Entity } from '../../model.ts'
import { ALIAS_ORDER, ENTITY_ORDER, entriesInOrder, HEAD_ORDER } from '../order.ts'
import { ID_LISTS } from '../references.ts'

/** What stands above the entities of a YAML dictionary. */
export interface Header {
  $schema?: string
  namespace: string
  title?: string
  licence?: string
  attribution?: string
  register?: boolean
  sources?: Readonly<Record<string, unknown>>
}

/** The head of a YAML dictionary, down to `entities:`; `yamlEntity` writes what follows, one entity at a time. */
export function yamlHeader({ sources = {}, $schema, namespace, ...rest }: Header, isEmpty = false): string {
  const head = entriesInOrder({ ...($schema === undefined ? {} : { $schema }), namespace, ...rest }, HEAD_ORDER)
  const lines = head.map(([key, value]) => `${key}: ${inFlow(value)}`)
  const listed = Object.entries(sources).map(([key, value]) => `  ${scalar(key)}: ${inFlow(value)}`)
  return `${[...lines, ...(listed.length > 0 ? ['sources:', ...listed] : []), isEmpty ? 'entities: []' : 'entities:'].join('\n')}\n`
}

/** One block in canonical order, so that a diff reads as one change about one entity. References within the namespace lose it. */
export function yamlEntity(entity: Entity, namespace: string): string {
  const local = (id: string): string => (id.startsWith(`${namespace}:`) ? id.slice(namespace.length + 1) : id)
  const lines = entriesInOrder(entity, ENTITY_ORDER).flatMap(([key, value]) => {
    if (value === undefined) return []
    if (key === 'id') return [`id: ${scalar(local(entity.id))}`]
    if (key === 'aliases')
      return entity.aliases.length === 0 ? [] : ['aliases:', ...entity.aliases.map(alias => `  - ${written(alias)}`)]
    const isReference = (ID_LISTS as readonly string[]).includes(key)
    return [
      `${scalar(key)}: ${inFlow(isReference && Array.isArray(value) ? value.map(id => local(String(id))) : value)}`,
    ]
  })
  return `${lines.map((line, i) => `${i === 0 ? '  - ' : '    '}${line}`).join('\n')}\n\n`
}

const written = (alias: Alias): string =>
  Object.keys(alias).length > 1 ? inBraces(entriesInOrder(alias, ALIAS_ORDER)) : scalar(alias.name)

/** A value on one line: maps in braces, lists in brackets. */
function inFlow(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[${value.map(inFlow).join(', ')}]`
  if (typeof value === 'object' && value !== null) return inBraces(Object.entries(value))
  return typeof value === 'string' ? scalar(value) : JSON.stringify(value ?? null)
}

function inBraces(entries: readonly (readonly [key: string, value: unknown])[]): string {
  const pairs = entries.filter(([, item]) => item !== undefined)
  return pairs.length === 0 ? '{}' : `{ ${pairs.map(([key, item]) => `${scalar(key)}: ${inFlow(item)}`).join(', ')} }`
}

/** Text that YAML reads as itself without quotes, in a flow collection too. */
const PLAIN = /^\p{L}[\p{L}\p{M}\p{N}’'._/()&-]*(?: [\p{L}\p{M}\p{N}’'._/()&-]+)*$/u
const WORDS = /^(?:true|false|null|yes|no|on|off|y|n)$/iu

/** JSON's strings are YAML's double-quoted ones; what YAML does not print is escaped. */
export const scalar = (text: string): string =>
  PLAIN.test(text) && !WORDS.test(text)
    ? text
    : JSON.stringify(text).replace(
        /[\u007F-\u009F\u2028\u2029\uFEFF]/gu,
        character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
      )
