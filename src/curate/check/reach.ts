/** Whether the reader finds a name, with it and without it. */
import { listedNames } from '../../index/open.ts'
import type { Alias, Entity } from '../../model.ts'
import { DEFAULTS } from '../../options.ts'
import { resolveMention } from '../../resolve.ts'
import { mojibakeOf } from '../../text/mojibake.ts'
import { LONGEST_MENTION } from '../../text/tokenise.ts'
import { type Check, type Finding, type Named, nameAt, quoted, type Subject } from './subject.ts'

function whyUnfindable({ index }: Subject, { alias: { name }, key, owner }: Named): string | undefined {
  if (name.length > LONGEST_MENTION) return `at most ${LONGEST_MENTION} characters`
  if (key === '') return 'a letter or a digit'
  const script = mojibakeOf(name)
  if (script !== undefined) return `${script} letters, decoded rightly`
  if (owner.register) return undefined
  const isListed = listedNames(index, key).some(
    number => index.entity(index.nameEntity[number] as number).id === owner.entity.id,
  )
  return isListed ? undefined : 'a name that a look-up finds'
}

function* unfindable(subject: Subject): Generator<Finding> {
  for (const name of subject.names) {
    const expected = whyUnfindable(subject, name)
    if (expected !== undefined)
      yield { owner: name.owner, path: nameAt(name), expected, received: quoted(name.alias.name.slice(0, 80)) }
  }
}

/** An alias that says nothing but its name (and what kind and language that is). */
const saysNothing = ({ source, weak, hostile, from, until, notes, checked, kind }: Alias): boolean =>
  !weak &&
  !hostile &&
  kind !== 'misspelling' &&
  [source, from, until, notes, checked].every(value => value === undefined)

/** All aliases that say nothing are taken away at once: what is found then is found without any of them. */
function* redundant(subject: Subject): Generator<Finding> {
  const { curated, names } = subject
  if (!curated.some(({ entity }) => entity.aliases.some(saysNothing))) return
  const bare = curated.map(
    ({ entity }): Entity => ({ ...entity, aliases: entity.aliases.filter(alias => !saysNothing(alias)) }),
  )
  const index = subject.indexOf(bare)
  for (const name of names) {
    if (name.isCanonical || name.owner.register || !saysNothing(name.alias)) continue
    const { lang } = name.alias
    const answer = resolveMention(index, name.alias.name, lang === undefined ? {} : { lang }, DEFAULTS)
    if (answer.decision !== 'match' || answer.entity.id !== name.owner.entity.id) continue
    yield {
      owner: name.owner,
      path: nameAt(name),
      expected: 'a source, or a name that the rules don’t find by themselves',
      received: `${quoted(name.alias.name)} (found as ${quoted(answer.alias.name)}, ${answer.score})`,
    }
  }
}

export const reachChecks: readonly Check[] = [
  {
    code: 'unfindable-name',
    severity: 'warning',
    why: 'a name that no look-up can meet is dead weight, and mostly a slip',
    mend: 'correct it, or delete it',
    example: '- { id: a, type: group, name: Jaysh al-Tanf, aliases: ["…!"] }',
    mended: '- { id: a, type: group, name: Jaysh al-Tanf, aliases: ["Tanf!"] }',
    find: unfindable,
  },
  {
    code: 'redundant-alias',
    severity: 'info',
    why: 'the rules find it without being told, and nobody said where it was read',
    mend: 'delete it, or give its source',
    example: '- { id: a, type: group, name: Jaysh Usud al-Tanf, aliases: [Jeich Ousoud el-Tanf] }',
    mended: '- { id: a, type: group, name: Jaysh Usud al-Tanf, aliases: [{ name: Jeich Ousoud el-Tanf, source: s }] }',
    find: redundant,
  },
]
