/** Where a name was read. */
import type { PlacedEntity } from '../../dictionary/dictionary.ts'
import { namespaceOf } from './kin.ts'
import { type Check, type Finding, type Named, nameAt, quoted, type Subject } from './subject.ts'

/** One finding for each alias; one for a whole file where none of its aliases says where it was read. */
function* withoutSource({ names }: Subject): Generator<Finding> {
  const byFile = new Map<string, { bare: Named[]; sourced: number }>()
  for (const name of names) {
    if (name.isCanonical) continue
    const { file } = name.owner.at
    const counts = byFile.get(file) ?? { bare: [], sourced: 0 }
    byFile.set(file, counts)
    if (name.alias.source === undefined) counts.bare.push(name)
    else counts.sourced++
  }
  for (const { bare, sourced } of byFile.values()) {
    const [first] = bare
    if (first && sourced === 0 && bare.length > 1)
      yield { ...at(first), expected: 'a source for each alias', received: `none for ${bare.length} aliases` }
    else
      for (const name of bare)
        yield { ...at(name), expected: 'a source', received: `none for ${quoted(name.alias.name)}` }
  }
}

const at = (name: Named): Pick<Finding, 'owner' | 'path'> => ({ owner: name.owner, path: nameAt(name) })

/** Every key that anything in an entity cites, its further properties included. */
function* citedIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, item] of Object.entries(value)) {
    if (/^sources?$|Source$/.test(key)) yield* [item].flat().filter(one => typeof one === 'string')
    yield* citedIn(item)
  }
}

function* unused({ dictionary, placed }: Subject): Generator<Finding> {
  const cited = new Set<string>()
  const byFile = new Map<string, PlacedEntity>()
  for (const owner of placed) {
    const namespace = namespaceOf(owner.entity.id)
    byFile.set(owner.at.file, owner)
    for (const key of citedIn(owner.entity))
      cited.add(`${owner.at.file} ${key.includes(':') ? key : `${namespace}:${key}`}`)
  }
  for (const { key, at: place } of dictionary.cited) {
    const owner = byFile.get(place.file)
    if (owner && !cited.has(`${place.file} ${key}`))
      yield { owner, path: [], at: place, expected: 'a source that something in its file names', received: quoted(key) }
  }
}

export const sourceChecks: readonly Check[] = [
  {
    code: 'alias-without-source',
    severity: 'info',
    why: 'the next curator can’t tell whether it was read anywhere',
    mend: 'give its source; source: general and confidence: low where it is general knowledge',
    example: '- { id: a, type: group, name: Jaysh al-Tanf, aliases: [Desert Cats] }',
    mended: '- { id: a, type: group, name: Jaysh al-Tanf, aliases: [{ name: Desert Cats, source: s }] }',
    find: withoutSource,
  },
  {
    code: 'unused-source',
    severity: 'info',
    why: 'a source that nothing names is left over, or a name lost it',
    mend: 'delete it from the file’s sources, or name it',
    example: '- { id: a, type: group, name: Jaysh al-Tanf }',
    mended: '- { id: a, type: group, name: Jaysh al-Tanf, source: s }',
    find: unused,
  },
]
