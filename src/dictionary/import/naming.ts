import type { Issue, Position } from '../../issue.ts'
import type { Entity } from '../../model.ts'
import { REFERENCES } from '../references.ts'

/** Ids of a register -> ids of one namespace. */
export interface Naming {
  /** The entity under its new id, or what is wrong with the id that it had. */
  name(entity: Entity, at: Position): { entity: Entity; issues: Issue[] } | { issues: Issue[] }
}

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u
const OWN = /^([a-z][a-z0-9-]*):([a-z0-9]+(?:-[a-z0-9]+)*)$/u

/**
 * A register's id in lower-case ASCII: `QDe.137` -> `qde-137`, `http://example.org/a#Żółw` -> `zolw`. An id without any Latin
 * letter or digit becomes its code points in hexadecimal.
 */
export function slugOf(id: string): string {
  if (SLUG.test(id)) return id
  const last = /^https?:\/\/./u.test(id) ? (id.split(/[/#]/u).findLast(part => part !== '') ?? id) : id
  const slug = decoded(last)
    .replace(/[łŁ]/gu, 'l')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
  return slug === '' ? `u${Array.from(id, char => (char.codePointAt(0) as number).toString(16)).join('')}` : slug
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Ids stay as they are, as a CSV or JSON Lines file can hold any; no two entities may have the same. */
export function keepIds(): Naming {
  const seen = new Set<string>()
  return {
    name(entity, at) {
      if (seen.has(entity.id)) return { issues: [duplicate(at, entity.id)] }
      seen.add(entity.id)
      return { entity, issues: [] }
    },
  }
}

const duplicate = (at: Position, id: string): Issue => ({
  code: 'duplicate-id',
  at,
  expected: 'an id of its own',
  received: `"${id}" again`,
})

/**
 * Ids become `namespace:slug`. Two ids that make one slug are told apart by a number, and said.
 * @param others  what to do with an id of another namespace: `refuse` it, or `rename` it into this one
 */
export function underNamespace(namespace: string, others: 'refuse' | 'rename'): Naming {
  /** Slug -> the id that took it; `true` where they are the same. */
  const taken = new Map<string, string | true>()
  const local = (id: string): string => slugOf(OWN.exec(id)?.[2] ?? id)
  const reference = (id: string): string => {
    const own = OWN.exec(id)
    return own && own[1] !== namespace && others === 'refuse' ? id : `${namespace}:${local(id)}`
  }
  return {
    name(entity, at) {
      const own = OWN.exec(entity.id)
      if (own && own[1] !== namespace && others === 'refuse') {
        return {
          issues: [
            {
              code: 'other-namespace',
              at,
              expected: `an id of the namespace "${namespace}"`,
              received: `"${entity.id}" (--namespace puts all under one)`,
            },
          ],
        }
      }
      const base = local(entity.id)
      const owner = taken.get(base)
      if (owner === (base === entity.id ? true : entity.id)) return { issues: [duplicate(at, entity.id)] }
      const slug = owner === undefined ? base : free(taken, base)
      taken.set(slug, slug === entity.id ? true : entity.id)
      const issues: Issue[] =
        owner === undefined
          ? []
          : [
              {
                code: 'id-collision',
                at,
                expected: `an id that makes a slug of its own`,
                received: `"${entity.id}", named "${slug}" as "${base}" is that of "${owner === true ? base : owner}"`,
                severity: 'warning',
              },
            ]
      const references = REFERENCES.filter(key => Array.isArray(entity[key])).map(key => [
        key,
        (entity[key] as string[]).map(reference),
      ])
      return { entity: { ...entity, id: `${namespace}:${slug}`, ...Object.fromEntries(references) }, issues }
    },
  }
}

function free(taken: ReadonlyMap<string, unknown>, base: string): string {
  let number = 2
  while (taken.has(`${base}-${number}`)) number++
  return `${base}-${number}`
}
