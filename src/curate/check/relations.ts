/** References between entities: both sides must say the same. */
import { REFERENCES } from '../../dictionary/dictionary.ts'
import type { Check, Finding, Subject } from './subject.ts'

/** References that the other side should say back, by the word that it says it with. */
function* oneSided(
  { placed, byId }: Subject,
  property: 'distinctFrom' | 'predecessor' | 'successor',
  back: 'distinctFrom' | 'predecessor' | 'successor',
): Generator<Finding> {
  for (const owner of placed) {
    const { id } = owner.entity
    for (const [i, target] of (owner.entity[property] ?? []).entries()) {
      const other = byId.get(target)
      if (!other || target === id || other.entity[back]?.includes(id)) continue
      yield {
        owner,
        path: [property, i],
        expected: `"${target}" to have "${id}" in its ${back}`,
        received: other.entity[back] === undefined ? 'none' : other.entity[back].join(', '),
        others: [other],
      }
    }
  }
}

function* selves({ placed }: Subject): Generator<Finding> {
  for (const owner of placed) {
    for (const property of REFERENCES) {
      const i = owner.entity[property]?.indexOf(owner.entity.id) ?? -1
      if (i >= 0)
        yield {
          owner,
          path: [property, i],
          expected: `${property} to name another entity`,
          received: `"${owner.entity.id}"`,
        }
    }
  }
}

/** Ways back to where they began, each told at one of its entities. */
function* circles({ placed, byId }: Subject, property: 'partOf' | 'predecessor'): Generator<Finding> {
  const settled = new Set<string>()
  for (const owner of placed) {
    const way: string[] = []
    let circle: string[] | undefined
    const walk = (id: string): void => {
      if (circle || settled.has(id)) return
      if (way.includes(id)) {
        circle = [...way.slice(way.indexOf(id)), id]
        return
      }
      way.push(id)
      for (const next of byId.get(id)?.entity[property] ?? []) if (next !== id) walk(next)
      way.pop()
      settled.add(id)
    }
    walk(owner.entity.id)
    const first = circle?.[0]
    const start = first === undefined ? undefined : byId.get(first)
    if (circle && start)
      yield { owner: start, path: [property], expected: `${property} to lead to an end`, received: circle.join(' > ') }
  }
}

export const relationChecks: readonly Check[] = [
  {
    code: 'asymmetric-distinct-from',
    severity: 'warning',
    why: 'look-alikes are told apart on both sides, or the next curator sees only one',
    mend: 'add the id to the other entity’s distinctFrom',
    example: `- { id: a, type: group, name: Ahrar al-Tanf, distinctFrom: [b] }
- { id: b, type: group, name: Usud al-Tanf }`,
    mended: `- { id: a, type: group, name: Ahrar al-Tanf, distinctFrom: [b] }
- { id: b, type: group, name: Usud al-Tanf, distinctFrom: [a] }`,
    find: subject => oneSided(subject, 'distinctFrom', 'distinctFrom'),
  },
  {
    code: 'one-sided-succession',
    severity: 'info',
    why: 'who reads the card of one should find the other',
    mend: 'add the id to the other entity’s successor or predecessor',
    example: `- { id: a, type: group, name: Jaysh al-Tanf, successor: [b] }
- { id: b, type: group, name: Usud al-Hamad }`,
    mended: `- { id: a, type: group, name: Jaysh al-Tanf, successor: [b] }
- { id: b, type: group, name: Usud al-Hamad, predecessor: [a] }`,
    *find(subject) {
      yield* oneSided(subject, 'predecessor', 'successor')
      yield* oneSided(subject, 'successor', 'predecessor')
    },
  },
  {
    code: 'self-reference',
    severity: 'error',
    why: 'nothing is part of, distinct from, or heir to itself',
    mend: 'delete the reference',
    example: '- { id: a, type: group, name: Jaysh al-Tanf, partOf: [a] }',
    mended: '- { id: a, type: group, name: Jaysh al-Tanf }',
    find: selves,
  },
  {
    code: 'circular-reference',
    severity: 'error',
    why: 'a part can’t contain its whole, nor an heir come before its forebear',
    mend: 'delete the reference that is wrong',
    example: `- { id: a, type: group, name: Jaysh al-Tanf, partOf: [b] }
- { id: b, type: group, name: Usud al-Hamad, partOf: [a] }`,
    mended: `- { id: a, type: group, name: Jaysh al-Tanf, partOf: [b] }
- { id: b, type: group, name: Usud al-Hamad }`,
    *find(subject) {
      yield* circles(subject, 'partOf')
      yield* circles(subject, 'predecessor')
    },
  },
]
