/** The library behind the commands: loaded when a command runs, opened with its flags. */
import type { Candidate, EntityType, Hints, Resolution, ResolveOptions, Resolver } from '../../index.ts'
import type { Choice } from '../csv/columns.ts'
import { nearest } from '../nearest.ts'

export type Core = typeof import('../../index.ts')

export const loadCore = (): Promise<Core> => import('../../index.ts')

interface Opening {
  readonly dictionary: readonly string[]
  readonly accept?: number | undefined
  readonly review?: number | undefined
}

export async function openFor(core: Core, { dictionary, accept, review }: Opening): Promise<Resolver> {
  return core.openResolver({
    ...(dictionary.length > 0 && { dictionaries: [...dictionary] }),
    ...(accept !== undefined && { accept }),
    ...(review !== undefined && { review }),
  })
}

export interface Hinting {
  readonly type?: string | undefined
  readonly lang?: string | undefined
  readonly limit?: number | undefined
  readonly on?: string | undefined
  readonly within?: string | undefined
  readonly near?: { lat: number; lon: number } | undefined
}

/** The given flags as options, the absent ones left out. */
export const resolveOptions = ({ type, lang, limit, on, within, near }: Hinting): ResolveOptions => ({
  ...(type !== undefined && { type }),
  ...(lang !== undefined && { lang }),
  ...(limit !== undefined && { limit }),
  ...(on !== undefined && { on }),
  ...(within !== undefined && { within }),
  ...(near !== undefined && { near }),
})

/** Types that may be asked for: those of the dictionaries, and those that kunya knows. */
export const typesOf = (core: Core, resolver?: Resolver): readonly EntityType[] => [
  ...new Set<EntityType>([...(resolver?.types ?? []), ...core.KNOWN_TYPES]),
]

/** @throws {Error} on an unknown `--type`, listing the known ones */
export function checkType(type: string | undefined, known: readonly EntityType[]): void {
  if (type === undefined || known.includes(type)) return
  throw new Error(`--type "${type}": expected one of ${known.join(', ')}`)
}

/** At most three decimals: `0.917`, `1`. */
export const shortScore = (score: number): string => String(Math.round(score * 1000) / 1000)

const plainCandidate = (candidate: Candidate, hasEvidence: boolean): object => {
  const { id, name, type, score, alias } = candidate
  return { id, name, type, score, alias, ...(hasEvidence && { evidence: candidate.evidence }) }
}

/** A resolution as JSON; evidence is made, and printed, only where it was asked for. */
export function resolutionToJson(resolution: Resolution, hasEvidence: boolean): string {
  const { decision, mention } = resolution
  const candidates = resolution.candidates.map(candidate => plainCandidate(candidate, hasEvidence))
  if (decision === 'none') return JSON.stringify({ mention, decision, candidates })
  if (decision === 'review') return JSON.stringify({ mention, decision, because: resolution.because, candidates })
  const { entity, score, alias } = resolution
  const evidence = hasEvidence && { evidence: resolution.evidence }
  return JSON.stringify({ mention, decision, entity, score, alias, ...evidence, candidates })
}

export interface HintColumns {
  readonly 'type-column'?: string | undefined
  readonly 'lang-column'?: string | undefined
  readonly 'within-column'?: string | undefined
}

/** The columns that hold a hint for each row: type first, then language, then area. */
export const hintChoices = (values: HintColumns): Choice[] =>
  (['type-column', 'lang-column', 'within-column'] as const).flatMap(flag => {
    const wanted = values[flag]
    return wanted === undefined ? [] : [{ flag: `--${flag}`, wanted }]
  })

/** The id of the area that `--within` says by id or by name. @throws {Error} where it is neither, with what is near */
export function checkWithin(within: string | undefined, resolver: Resolver): string | undefined {
  if (within === undefined) return undefined
  const known = resolver.entity(within)?.id
  // A slip in an id is told: it is not read as if it were a name.
  const area = known ?? (/^[a-z][a-z0-9-]*:/.test(within) ? undefined : areaFinder(resolver)(within))
  if (area !== undefined) return area
  const near = resolver.suggest(within.replace(/^[^:]*:/, '').replaceAll('-', ' '), { limit: 3 })
  const hint = near.length > 0 ? `: did you mean ${near.map(({ id }) => id).join(', ')}?` : ''
  throw new Error(
    `--within "${within}": expected the id of an entity, or the name of one place, such as syria:idlib-governorate${hint}`,
  )
}

/**
 * @throws {Error} on a `--lang` that is no language. Codes of three letters are taken as they are, for there are thousands,
 *   and no table here has them all.
 */
export async function checkLang(core: Core, lang: string | undefined): Promise<void> {
  if (lang === undefined) return
  const [language = ''] = lang.split('-')
  const isWellFormed = /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/iu.test(lang)
  if (isWellFormed && (language.length === 3 || core.languageName(language) !== undefined)) return
  const best = await languageNamed(core, lang)
  throw new Error(
    `--lang "${lang}": expected a BCP 47 language such as fr or ar-Latn${best === undefined ? '' : `: did you mean ${best}?`}`,
  )
}

/** The code of a language by its English name: `en` for `english`. */
async function languageNamed(core: Core, name: string): Promise<string | undefined> {
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz')
  const codes = new Map<string, string>()
  for (const first of letters)
    for (const second of letters) {
      const english = core.languageName(`${first}${second}`)
      if (english !== undefined) codes.set(english, `${first}${second}`)
    }
  const best = await nearest(name, [...codes.keys()])
  return best === undefined ? undefined : codes.get(best)
}

/**
 * The id of the area that a cell says by id or by name. A city's name stands for the widest area it is the seat of: who
 * writes Idlib into a column of areas means the governorate.
 */
export function areaFinder(resolver: Resolver): (cell: string) => string | undefined {
  const found = new Map<string, string | undefined>()
  const find = (cell: string): string | undefined => {
    const known = resolver.entity(cell)
    if (known) return known.id
    const answer = resolver.resolve(cell, { type: 'place' })
    return answer.decision === 'match' ? (answer.entity.seatOf?.[0] ?? answer.entity.id) : undefined
  }
  return cell => {
    if (!found.has(cell)) found.set(cell, find(cell))
    return found.get(cell)
  }
}

/**
 * The hints of a row over those of the flags.
 * @param cells   of the columns that `hintChoices` named
 * @param areaOf  the area that a cell names
 * @returns       `unknown-type`, `unknown-area` as tags where the row's type or area was ignored
 */
export function rowHints(
  columns: HintColumns,
  cells: readonly string[],
  types: readonly EntityType[],
  areaOf: (cell: string) => string | undefined = () => undefined,
): { hints: Hints & { within?: string }; tags: string[] } {
  const given = cells.map(cell => cell.trim())
  const type = columns['type-column'] === undefined ? '' : (given.shift() ?? '')
  const lang = columns['lang-column'] === undefined ? '' : (given.shift() ?? '')
  const area = columns['within-column'] === undefined ? '' : (given.shift() ?? '')
  const within = area === '' ? undefined : areaOf(area)
  const known = types.find(candidate => candidate.toLowerCase() === type.toLowerCase())
  return {
    hints: {
      ...(known !== undefined && { type: known }),
      ...(lang !== '' && { lang }),
      ...(within !== undefined && { within }),
    },
    tags: [
      ...(type !== '' && known === undefined ? ['unknown-type'] : []),
      ...(area !== '' && within === undefined ? ['unknown-area'] : []),
    ],
  }
}
