import type { Entity } from '../../model.ts'
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
  const head = { ...($schema === undefined ? {} : { $schema }), namespace, ...rest }
  const lines = Object.entries(head).map(([key, value]) => `${key}: ${inFlow(value)}`)
  const listed = Object.entries(sources).map(([key, value]) => `  ${scalar(key)}: ${inFlow(value)}`)
  return `${[...lines, ...(listed.length > 0 ? ['sources:', ...listed] : []), isEmpty ? 'entities: []' : 'entities:'].join('\n')}\n`
}

/** One block, so that a diff reads as one change about one entity. References within the namespace lose it. */
export function yamlEntity(entity: Entity, namespace: string): string {
  const local = (id: string): string => (id.startsWith(`${namespace}:`) ? id.slice(namespace.length + 1) : id)
  const { id, type, name, aliases, ...rest } = entity
  const lines = [`  - id: ${scalar(local(id))}`, `    type: ${scalar(type)}`, `    name: ${scalar(name)}`]
  if (aliases.length > 0) lines.push('    aliases:')
  for (const alias of aliases) {
    const hasMore = Object.keys(alias).length > 1
    lines.push(`      - ${hasMore ? inFlow(alias) : scalar(alias.name)}`)
  }
  for (const [key, value] of Object.entries(rest)) {
    if (value === undefined) continue
    const isReference = (ID_LISTS as readonly string[]).includes(key)
    const written = isReference && Array.isArray(value) ? value.map(target => local(String(target))) : value
    lines.push(`    ${scalar(key)}: ${inFlow(written)}`)
  }
  return `${lines.join('\n')}\n\n`
}

/** A value on one line: maps in braces, lists in brackets. */
function inFlow(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[${value.map(inFlow).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).filter(([, item]) => item !== undefined)
    return pairs.length === 0 ? '{}' : `{ ${pairs.map(([key, item]) => `${scalar(key)}: ${inFlow(item)}`).join(', ')} }`
  }
  return typeof value === 'string' ? scalar(value) : JSON.stringify(value ?? null)
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
