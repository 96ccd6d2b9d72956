import { DictionaryError } from '../../issue.ts'
import type { Alias, Entity } from '../../model.ts'
import { type Row, readRows } from '../../source/rows.ts'
import type { Input } from '../../source/text.ts'
import { type Found, filled, type Read } from './found.ts'
import { fromRegister } from './register.ts'

/** Columns of `sdn.csv` after the id, name and type, as properties; neither file has a header. */
export const SDN_PROPERTIES = [
  'program',
  'title',
  'callSign',
  'vesselType',
  'tonnage',
  'grossTonnage',
  'flag',
  'owner',
  'remarks',
] as const
const SDN_WIDTH = 3 + SDN_PROPERTIES.length
const ALT_WIDTH = 5
export const NOTHING = '-0-'

export const OFAC_TYPES: Readonly<Record<string, string>> = {
  individual: 'person',
  vessel: 'vessel',
  aircraft: 'aircraft',
  entity: 'organisation',
  [NOTHING]: 'organisation',
}

/** What OFAC calls an alternative name -> what it is here. */
export const ALT_KINDS: Readonly<Record<string, Omit<Alias, 'name'>>> = {
  aka: {},
  fka: { kind: 'former' },
  nka: {},
}

/** OFAC’s `sdn.csv` with `alt.csv`, told apart by the number of their columns. */
export const readOfac: Read = async function* (inputs) {
  const widths = await Promise.all(inputs.map(widthOf))
  inputs.forEach((input, i) => {
    if (widths[i] === SDN_WIDTH || widths[i] === ALT_WIDTH) return
    throw new DictionaryError([
      {
        code: 'not-ofac',
        at: { file: input.file, line: 1, column: 1 },
        expected: `sdn.csv (${SDN_WIDTH} columns) or alt.csv (${ALT_WIDTH})`,
        received: `${widths[i]} columns`,
      },
    ])
  })
  const names = new Map<string, Alias[]>()
  const lost: Found[] = []
  const places = new Map<string, Found['at']>()
  for (const [i, input] of inputs.entries()) {
    if (widths[i] !== ALT_WIDTH) continue
    for await (const row of rowsOf(input)) {
      const { alias, id, issues } = fromAlt(row, input.file)
      const at = { file: input.file, line: row.line, column: 1 }
      yield { at, issues, leftOut: alias ? ['row number of an alternate name'] : [] }
      if (!alias) continue
      const list = names.get(id)
      if (list) list.push(alias)
      else {
        names.set(id, [alias])
        places.set(id, at)
      }
    }
  }
  for (const [i, input] of inputs.entries()) {
    if (widths[i] !== SDN_WIDTH) continue
    for await (const row of rowsOf(input)) {
      const found = fromSdn(row, input.file, names.get(row.cells[0]?.trim() ?? '') ?? [])
      if (found.entity) names.delete(row.cells[0]?.trim() ?? '')
      yield found
    }
  }
  for (const [id, aliases] of names) {
    const at = places.get(id) as Found['at']
    const received = `"${id}" with ${aliases.length} name${aliases.length === 1 ? '' : 's'}`
    lost.push({ at, issues: [{ code: 'unknown-entity', at, expected: 'an ent_num of sdn.csv', received }] })
  }
  yield* lost
}

async function widthOf(input: Input): Promise<number> {
  for await (const { cells } of readRows(input)) return cells.length
  return 0
}

/** The files end in a lone control-Z. */
async function* rowsOf(input: Input): AsyncGenerator<Row> {
  for await (const row of readRows(input)) if (row.cells.length > 1 || row.cells[0] !== '\u001a') yield row
}

/** Null is `-0-`, with a space behind it in the files that OFAC publishes. */
const valueOf = (cell: string | undefined): string => {
  const text = (cell ?? '').trim()
  return text === NOTHING ? '' : text
}

export function fromSdn({ cells, line, columnOf }: Row, file: string, aliases: readonly Alias[]): Found {
  const at = { file, line, column: 1 }
  if (cells.length !== SDN_WIDTH) return { at, issues: [ragged(cells, SDN_WIDTH, at)] }
  const [id = '', name = '', kind = '', ...rest] = cells.map(valueOf)
  const type = OFAC_TYPES[(kind || NOTHING).toLowerCase()]
  const entity: Entity = {
    ...fromRegister('ofac', id),
    type: type ?? 'organisation',
    name,
    aliases: [...aliases],
    ...filled(Object.fromEntries(SDN_PROPERTIES.map((property, i) => [property, rest[i] ?? '']))),
  }
  if (type !== undefined) return { at, entity }
  const expected = `one of ${Object.keys(OFAC_TYPES).join(', ')}`
  return {
    at,
    entity: { ...entity, sdnType: kind },
    issues: [{ code: 'unknown-type', at: { ...at, column: columnOf(2) }, expected, received: `"${kind}"` }],
  }
}

function fromAlt(
  { cells, line, columnOf }: Row,
  file: string,
): { id: string; alias?: Alias; issues: Found['issues'] & {} } {
  const at = { file, line, column: 1 }
  if (cells.length !== ALT_WIDTH) return { id: '', issues: [ragged(cells, ALT_WIDTH, at)] }
  const [id = '', , kind = '', name = '', remarks = ''] = cells.map(valueOf)
  const what = ALT_KINDS[kind.toLowerCase()]
  const alias = { name, ...what, ...filled({ remarks, altType: kind === 'nka' ? kind : '' }) }
  if (what !== undefined) return { id, alias, issues: [] }
  const expected = `one of ${Object.keys(ALT_KINDS).join(', ')}`
  return {
    id,
    alias: { ...alias, ...filled({ altType: kind }) },
    issues: [{ code: 'unknown-kind', at: { ...at, column: columnOf(2) }, expected, received: `"${kind}"` }],
  }
}

const ragged = (cells: readonly string[], width: number, at: Found['at']) => ({
  code: 'ragged-record',
  at,
  expected: `${width} fields`,
  received: String(cells.length),
})
