import type { Alias, Entity } from '../../model.ts'
import { readElements, type XmlElement } from '../../source/xml.ts'
import { type Found, oneOrMore, type Read } from './found.ts'
import { fromRegister } from './register.ts'

export const UN_TYPES: Readonly<Record<string, string>> = { INDIVIDUAL: 'person', ENTITY: 'organisation' }
const NAME_PARTS = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME'] as const

/** The list’s word for the quality of an alias -> what it is here. */
export const QUALITIES: Readonly<Record<string, Omit<Alias, 'name'>>> = {
  'a.k.a.': {},
  Good: {},
  'f.k.a.': { kind: 'former' },
  Low: { weak: true },
}

/** What the parts of a record are kept as: text, a list, or parts again. */
export type Kept = string | { readonly [name: string]: Kept } | readonly Kept[]

/** The UN Security Council’s consolidated list, in its XML. */
export const readUn: Read = async function* (inputs) {
  for (const input of inputs) {
    let count = 0
    for await (const element of readElements(input, new Set(Object.keys(UN_TYPES)))) {
      count++
      yield fromUn(element)
    }
    if (count === 0) {
      const at = { file: input.file, line: 1, column: 1 }
      yield { at, issues: [{ code: 'not-un', at, expected: 'INDIVIDUAL or ENTITY elements', received: 'none' }] }
    }
  }
}

export function fromUn(element: XmlElement): Found {
  const { name: kind, at, children } = element
  const texts = (name: string): string[] =>
    children
      .filter(child => child.name === name)
      .map(child => child.text.trim())
      .filter(text => text !== '')
  const issues: { code: string; at: typeof at; expected: string; received: string }[] = []
  const aliases: Alias[] = texts('NAME_ORIGINAL_SCRIPT').map(name => ({ name, kind: 'official' }))
  for (const child of children.filter(item => item.name === `${kind}_ALIAS`)) {
    const kept = keptOf(child.children.filter(({ name }) => name !== 'QUALITY' && name !== 'ALIAS_NAME'))
    const part = (name: string): string => child.children.find(item => item.name === name)?.text.trim() ?? ''
    const name = part('ALIAS_NAME')
    if (name === '' && Object.keys(kept).length === 0) continue
    const quality = part('QUALITY')
    const what = QUALITIES[quality]
    if (name === '')
      issues.push({ code: 'empty-alias', at: child.at, expected: 'an ALIAS_NAME', received: quality || '""' })
    else {
      const unknown = what === undefined && quality !== ''
      if (unknown)
        issues.push({
          code: 'unknown-quality',
          at: child.at,
          expected: `one of ${Object.keys(QUALITIES).join(', ')}`,
          received: `"${quality}"`,
        })
      aliases.push({ name, ...what, ...(unknown ? { QUALITY: quality } : {}), ...kept })
    }
  }
  const consumed = new Set<string>([...NAME_PARTS, 'NAME_ORIGINAL_SCRIPT', `${kind}_ALIAS`, 'REFERENCE_NUMBER'])
  const rest = keptOf(children.filter(({ name }) => !consumed.has(name)))
  const [reference = texts('DATAID')[0] ?? ''] = texts('REFERENCE_NUMBER')
  const entity: Entity = {
    ...fromRegister('un', reference),
    type: UN_TYPES[kind] as string,
    name: NAME_PARTS.flatMap(texts).join(' '),
    aliases,
    ...(Object.keys(rest).length > 0 ? { un: rest } : {}),
  }
  return { at, entity, issues }
}

/** Elements by name, empty ones left out: one as its text or parts, several of a name as a list. */
function keptOf(elements: readonly XmlElement[]): Record<string, Kept> {
  const byName = new Map<string, Kept[]>()
  for (const { name, text, children } of elements) {
    const parts = keptOf(children)
    const value: Kept = Object.keys(parts).length > 0 ? parts : text.trim()
    if (value === '') continue
    byName.set(name, [...(byName.get(name) ?? []), value])
  }
  return Object.fromEntries([...byName].map(([name, values]) => [name, oneOrMore(values) as Kept]))
}
