import type { Alias, Entity } from '../../model.ts'
import { heldSameAs, inRegister } from '../import/register.ts'
import { isAbbreviation, isYesOrNo, namesIn } from '../import/ucdp.ts'
import { asText, inOrder, record, type Writer } from './write.ts'

const AFTER_NAMES = ['Org'] as const
const BEFORE_ORG = ['NameChange'] as const
const AFTER_ORG = [
  'NamePrev',
  'ActorIdPrev',
  'Alliance',
  'NameAlliance',
  'JoinGroup',
  'GroupName',
  'ActorIdGroup',
  'Location',
  'Region',
  'Version',
] as const
const PROPERTIES = [...BEFORE_ORG, ...AFTER_ORG]

export const ucdpWriter: Writer = {
  hold(entity) {
    const { id, type, name, aliases } = entity
    const isState = type === 'organisation'
    const org = asText(entity['Org'])
    const properties = PROPERTIES.map(key => [key, asText(entity[key])] as const).filter(
      ([key, text]) => text !== '' && !(isYesOrNo(key) && text === '0'),
    )
    const held: Alias[] = []
    for (const alias of aliases) {
      const next = heldName(alias)
      if (next && next.name !== name.trim() && !held.some(earlier => earlier.name === next.name)) held.push(next)
    }
    return {
      id,
      type: isState ? type : 'group',
      name: name.trim(),
      aliases: inOrder(held, listOf),
      ...heldSameAs('ucdp', entity),
      ...Object.fromEntries(properties),
      ...(isState ? {} : { Org: /^[123]$/u.test(org) ? org : '1' }),
    }
  },
  *write(all) {
    yield {
      data: record([
        'ActorId',
        'NameData',
        'NameOrig',
        'NameOrigFull',
        'NameOrigFullEng',
        ...BEFORE_ORG,
        'NewName',
        'NewNameFullMotherTongue',
        'NewNameFullEng',
        ...AFTER_NAMES,
        ...AFTER_ORG,
      ]),
    }
    for (const entity of all()) yield { data: record(cellsOf(entity)) }
  },
}

/** A name that commas would part can't stand in a list of names; official ones, English translations and others have lists. */
function heldName({ name: given, kind, lang }: Alias): Alias | undefined {
  const name = given.trim()
  if (name === 'n/a' || namesIn(name).length > 1 || name.endsWith(',') || /\([^)]*$|^[^(]*\)/u.test(name))
    return undefined
  if (kind === 'official') return { name, kind }
  if (kind === 'translation' && lang === 'en') return { name, kind, lang }
  return isAbbreviation(name) ? { name, kind: 'abbreviation' } : { name }
}

const listOf = ({ kind }: Alias): number => (kind === 'official' ? 0 : kind === 'translation' ? 1 : 2)

function cellsOf(entity: Entity): string[] {
  const list = (number: number): string =>
    entity.aliases
      .filter(alias => listOf(alias) === number)
      .map(({ name }) => name)
      .join(', ')
  const texts = (keys: readonly string[]): string[] =>
    keys.map(key => asText(entity[key]) || (isYesOrNo(key) ? '0' : ''))
  return [
    inRegister('ucdp', entity),
    entity.name,
    entity.name,
    'n/a',
    'n/a',
    ...texts(BEFORE_ORG),
    list(2),
    list(0),
    list(1),
    entity.type === 'organisation' ? '4' : asText(entity['Org']),
    ...texts(AFTER_ORG),
  ]
}
