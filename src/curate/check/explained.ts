/** What curators have looked at: `checked: { code: why }` on an alias or an entity. */
import type { Entity } from '../../model.ts'
import type { Check, Finding, Path } from './subject.ts'

/** An explanation, and where it stands. */
export interface Explanation {
  /** Of the entity that has it. */
  entity: string
  path: Path
  because: string
}

/** The explanations of a finding's code: on its alias, on its entity, on the other entities that it is about. */
export function explanationOf(code: string, { owner, path, others = [] }: Finding): Explanation | undefined {
  const [first, number] = path
  const alias = first === 'aliases' && typeof number === 'number' ? owner.entity.aliases[number] : undefined
  const onAlias = said(alias?.checked, code)
  if (onAlias !== undefined)
    return { entity: owner.entity.id, path: ['aliases', number as number, 'checked', code], because: onAlias }
  for (const { entity } of [owner, ...others]) {
    const because = said(entity.checked, code)
    if (because !== undefined) return { entity: entity.id, path: ['checked', code], because }
  }
  return undefined
}

const said = (checked: Readonly<Record<string, string>> | undefined, code: string): string | undefined =>
  checked !== undefined && Object.hasOwn(checked, code) ? checked[code] : undefined

/** Every place of an entity where something is explained. */
export function explanationsIn({ checked, aliases }: Entity): { code: string; path: Path }[] {
  return [
    ...Object.keys(checked ?? {}).map(code => ({ code, path: ['checked', code] })),
    ...aliases.flatMap((alias, i) =>
      Object.keys(alias.checked ?? {}).map(code => ({ code, path: ['aliases', i, 'checked', code] })),
    ),
  ]
}

/** Found by the one who knows which explanations were needed: check.ts. */
const NEVER: Check['find'] = () => []

export const explanationChecks: readonly Check[] = [
  {
    code: 'unknown-code',
    severity: 'warning',
    why: 'an explanation of a code that there is not explains nothing',
    mend: 'write the code as the check prints it; errors can’t be explained',
    example: '- { id: a, type: group, name: Jaysh al-Tanf, checked: { generic: so they are called } }',
    mended: '- { id: a, type: group, name: The Brigade, checked: { generic-name: so they are called } }',
    find: NEVER,
  },
  {
    code: 'needless-explanation',
    severity: 'info',
    why: 'nothing is left to explain: the name was mended, or stands elsewhere',
    mend: 'delete it from checked',
    example: '- { id: a, type: group, name: Jaysh al-Tanf, checked: { generic-name: so they are called } }',
    mended: '- { id: a, type: group, name: The Brigade, checked: { generic-name: so they are called } }',
    find: NEVER,
  },
]
