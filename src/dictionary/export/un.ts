import type { Alias, Entity } from '../../model.ts'
import { heldSameAs, inRegister } from '../import/register.ts'
import type { Kept } from '../import/un.ts'
import { inOrder, type Writer, xmlText } from './write.ts'

export const unWriter: Writer = {
  hold(entity) {
    const { id, type, name, aliases } = entity
    const un = keptText(entity['un'] as Kept | undefined)
    const isEmpty = un === undefined || Object.keys(un).length === 0
    return {
      id,
      type: type === 'person' ? type : 'organisation',
      name: xmlText(name),
      aliases: inOrder(aliases.map(heldName), listOf).filter(alias => alias.name !== ''),
      ...heldSameAs('un', entity),
      ...(isEmpty ? {} : { un }),
    }
  },
  *write(all) {
    yield { data: '<?xml version="1.0" encoding="UTF-8"?>\n<CONSOLIDATED_LIST>\n<INDIVIDUALS>\n' }
    for (const entity of all()) if (entity.type === 'person') yield { data: recordOf(entity, 'INDIVIDUAL') }
    yield { data: '</INDIVIDUALS>\n<ENTITIES>\n' }
    for (const entity of all()) if (entity.type !== 'person') yield { data: recordOf(entity, 'ENTITY') }
    yield { data: '</ENTITIES>\n</CONSOLIDATED_LIST>\n' }
  },
}

/** Only elements that the list can have: names in capitals. */
const PART = /^[A-Z][A-Z0-9_]*$/u

/** The parts that came from the list, as its elements hold them. */
function keptText(value: Kept | undefined): Kept | undefined {
  if (value === undefined) return undefined
  if (typeof value === 'string') return xmlText(value) || undefined
  if (Array.isArray(value)) {
    const items = (value as readonly Kept[]).map(keptText).filter(item => item !== undefined)
    return items.length > 1 ? items : items[0]
  }
  const pairs = Object.entries(value as { [name: string]: Kept })
    .filter(([name]) => PART.test(name))
    .map(([name, item]) => [name, keptText(item)] as const)
    .filter(([, item]) => item !== undefined)
  return pairs.length === 0 ? undefined : (Object.fromEntries(pairs) as Kept)
}

function heldName({ name, kind, weak, lang: _lang, ...rest }: Alias): Alias {
  const parts = keptText(rest as unknown as Kept) as Record<string, Kept> | undefined
  if (kind === 'official') return { name: xmlText(name), kind }
  return { name: xmlText(name), ...(weak ? { weak } : kind === 'former' ? { kind } : {}), ...parts }
}

/** Names in the original script stand before the aliases. */
const listOf = ({ kind }: Alias): number => (kind === 'official' ? 0 : 1)

const escaped = (text: string): string =>
  text.replace(/[&<>]/gu, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] as string)

function elements(name: string, value: Kept): string {
  if (typeof value === 'string') return `<${name}>${escaped(value)}</${name}>\n`
  if (Array.isArray(value)) return (value as readonly Kept[]).map(item => elements(name, item)).join('')
  return `<${name}>\n${parts(value as { [name: string]: Kept })}</${name}>\n`
}

const parts = (value: { readonly [name: string]: Kept }): string =>
  Object.entries(value)
    .map(([name, item]) => elements(name, item))
    .join('')

function recordOf(entity: Entity, kind: 'INDIVIDUAL' | 'ENTITY'): string {
  const originals = entity.aliases.filter(alias => alias.kind === 'official')
  const aliases = entity.aliases.filter(alias => alias.kind !== 'official')
  const un = (entity['un'] ?? {}) as { [name: string]: Kept }
  return elements(kind, {
    ...un,
    FIRST_NAME: entity.name,
    REFERENCE_NUMBER: inRegister('un', entity),
    ...(originals.length > 0 ? { NAME_ORIGINAL_SCRIPT: originals.map(({ name }) => name) } : {}),
    ...(aliases.length > 0 ? { [`${kind}_ALIAS`]: aliases.map(alias => aliasOf(alias, kind)) } : {}),
  })
}

function aliasOf({ name, kind, weak, ...rest }: Alias, record: 'INDIVIDUAL' | 'ENTITY'): Kept {
  const usual = record === 'ENTITY' ? 'a.k.a.' : 'Good'
  return {
    QUALITY: weak ? 'Low' : kind === 'former' ? 'f.k.a.' : usual,
    ALIAS_NAME: name,
    ...(rest as unknown as { [name: string]: Kept }),
  }
}
