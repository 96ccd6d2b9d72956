import { type Index, typeOf } from './index/open.ts'
import type { Bench, Judged, Minor } from './judge.ts'
import type { ResolveOptions } from './model.ts'
import type { Options } from './options.ts'
import { spellingsOf } from './text/gloss.ts'
import { listedKey, tokenise } from './text/tokenise.ts'

/**
 * A village that reads as well as a better known place, and an area that reads as well as any place of its name, are
 * candidates, not rivals; a village whose name is a common word is no rival of anything that is a match.
 */
export function yielding(judged: readonly Judged[], { index, options }: Pick<Bench, 'index' | 'options'>): Judged[] {
  const isPlace = ({ entity }: Judged): boolean => typeOf(index, entity) === 'place'
  const best = (items: readonly Judged[]): number => Math.max(0, ...items.map(({ score: value }) => value))
  const matching = judged.filter(item => !item.barred && item.score >= options.accept)
  const known = matching.filter(item => item.minor === undefined)
  const [knownBest, placeBest] = [best(known), best(known.filter(isPlace))]
  const named = best(matching.filter(item => item.minor !== 'area' && isPlace(item)))
  const kindred = best(matching.filter(item => item.kind === 'met'))
  return judged.map(item => {
    // The city is no rival of the province that was said.
    if (item.kind === 'left-over' && kindred >= item.score - options.margin) return under(item, kindred, options)
    const lead = item.worth - placeBest
    const isNamesake = (): boolean =>
      known.some(other => other.score === placeBest && isPlace(other) && areNamesakes(index, item, other))
    switch (item.minor) {
      case undefined:
        return item
      case 'area':
        return under(item, named, options)
      case 'unsure':
        return under(item, placeBest, options)
      case 'listed':
        return lead <= SAME_READING && isNamesake() ? under(item, placeBest, options) : item
      case 'sure':
        return lead <= SAME_READING ? under(item, placeBest, options) : item
      case 'common':
        // What was written may be that word, and not the place that sounds like it.
        return placeBest > 0 &&
          placeBest === knownBest &&
          lead > -options.margin &&
          Math.abs(lead) > SAME_NAME &&
          !isNamesake()
          ? { ...item, score: item.worth, untyped: item.worth }
          : under(item, knownBest, options)
    }
  })
}

/** Whether the two have a name in common: دوما is Duma, the village, and Douma, the city. */
function areNamesakes(index: Index, a: Judged, b: Judged): boolean {
  const keys = ({ entity }: Judged): string[] => {
    const { name, aliases } = index.entity(entity)
    return [name, ...aliases.map(alias => alias.name)].map(each =>
      listedKey(tokenise(spellingsOf(each).at(-1) as string)),
    )
  }
  const own = new Set(keys(a))
  return keys(b).some(key => own.has(key))
}

/** The same, kept so far under a better one that it is no rival; as it was where there is none. */
function under(item: Judged, better: number, { margin }: Pick<Options, 'margin'>): Judged {
  const most = better - margin
  return better === 0 || item.score <= most ? item : { ...item, score: most, untyped: Math.min(item.untyped, most) }
}

/** By how much a village may read better than the place known and still be its namesake; by how much it is its very name. */
const SAME_READING = 0.02
const SAME_NAME = 0.004

/** Villages and areas that were only guessed at are no candidates beside anything better, where no place is asked for. */
export const worthALook = (ranked: readonly Judged[], { type }: ResolveOptions): readonly Judged[] =>
  type === 'place' || GUESSED.has(ranked[0]?.minor) ? ranked : ranked.filter(({ minor }) => !GUESSED.has(minor))

const GUESSED: ReadonlySet<Minor> = new Set<Minor>(['unsure', 'area'])
