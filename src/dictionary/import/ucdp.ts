import type { Alias, Entity } from '../../model.ts'
import { needing, type Record, readRecords } from './csv.ts'
import { addAliases, type Found, filled, type Read } from './found.ts'
import { fromRegister } from './register.ts'

/** UCDP’s level of organisation -> type: formally organised groups, informal ones, communal ones, governments. */
export const ORG_TYPES: Readonly<{ [org: string]: string }> = {
  '1': 'group',
  '2': 'group',
  '3': 'group',
  '4': 'organisation',
}
const NOTHING = 'n/a'
/** Columns whose 0 says no more than a blank. */
const YES_OR_NO = ['NameChange', 'Alliance', 'JoinGroup']
export const isYesOrNo = (column: string): boolean => YES_OR_NO.includes(column)

/** UCDP’s actor data set: one line an actor, later names joined by commas. */
export const readUcdp: Read = async function* (inputs) {
  for (const input of inputs) {
    for await (const record of readRecords(input, needing('ActorId', 'NameData', 'Org'))) yield fromUcdp(record)
  }
}

export function fromUcdp({ cells, place, issues: lengths }: Record): Found {
  if (lengths.length > 0) return { at: place(), issues: lengths }
  const {
    ActorId = '',
    NameData = '',
    NameOrig = '',
    NameOrigFull = '',
    NameOrigFullEng = '',
    NewName = '',
    NewNameFullMotherTongue = '',
    NewNameFullEng = '',
    Org = '',
    ...more
  } = cells
  const name = NameData.trim()
  const aliases: Alias[] = []
  const add = (names: readonly string[], properties: Omit<Alias, 'name'>): void =>
    addAliases(
      aliases,
      names.map(text => text.trim()).filter(text => text !== NOTHING && text !== name),
      properties,
    )
  add([NameOrigFull], { kind: 'official' })
  add(namesIn(NewNameFullMotherTongue), { kind: 'official' })
  add([NameOrigFullEng, ...namesIn(NewNameFullEng)], { kind: 'translation', lang: 'en' })
  add([NameOrig, ...namesIn(NewName)], {})
  for (const alias of aliases) if (isAbbreviation(alias.name) && alias.kind === undefined) alias.kind = 'abbreviation'
  const type = ORG_TYPES[Org]
  const rest = Object.fromEntries(
    Object.entries(more).filter(([column, value]) => !(isYesOrNo(column) && value === '0')),
  )
  const entity: Entity = {
    ...fromRegister('ucdp', ActorId),
    type: type ?? 'group',
    name,
    aliases,
    ...filled(type === 'organisation' ? rest : { Org, ...rest }),
  }
  if (type !== undefined) return { at: place(), entity }
  const expected = `one of ${Object.keys(ORG_TYPES).join(', ')}`
  return { at: place(), entity, issues: [{ code: 'unknown-org', at: place('Org'), expected, received: `"${Org}"` }] }
}

/** A name of capitals alone: `IS`, `YPG`, `NSCN-IM`. */
export const isAbbreviation = (name: string): boolean => /^[\p{Lu}\d]{2,8}(?:[-/][\p{Lu}\d]{1,6})*$/u.test(name)

/** Several names in a cell: a comma inside brackets parts nothing. */
export const namesIn = (cell: string): string[] => cell.split(/, (?![^(]*\))/u)
