/** Places that say where they are: `Saraqib, Idlib`, `سراقب، إدلب`, `Saraqib (Idlib)`, `Nasra, Homs, Syria`. */
import { type Index, isMinor, isWeak, listedNames, typeOf } from './index/open.ts'
import { type Bench, type Judged, judgeListed, judgeRead } from './judge.ts'
import { currentLexicon } from './lexicon/current.ts'
import { roleOf } from './lexicon/lexicon.ts'
import { NUMBERS, type TermReading } from './lexicon/readings.ts'
import { analyse, type Term } from './lexicon/terms.ts'
import { whereabouts } from './score/context.ts'
import { find } from './source/arrays.ts'
import { glossOf } from './text/gloss.ts'
import { listedKey, type Token, tokenise } from './text/tokenise.ts'

/** What a place is worth of which the mention also says where it is. */
const PLACED = 0.99
const COMMA = /\s*[,،;]\s*/u
/** Areas that are read behind a place, at most: district, governorate, country and one to spare. */
const MOST_AREAS = 4
/** Types of what lies somewhere. */
const LYING: ReadonlySet<string> = new Set(['place', 'facility'])

/** Places and facilities called by the first part of a mention that lie in the areas called by the others. */
export function judgePlaced(bench: Bench, mention: string): Judged[] {
  const { index, hints } = bench
  if (hints.type !== undefined && !LYING.has(hints.type)) return []
  const [head = '', ...behind] = partsOf(mention)
  const tokens = tokenise(head)
  if (tokens.length === 0 || behind.length === 0 || behind.length > MOST_AREAS) return []
  const readings = behind.map(part => ({ tokens: tokenise(part), terms: analyse(currentLexicon(), part, hints.lang) }))
  const countries = readings.filter(({ terms }) => terms.every(isCountry)).flatMap(({ terms }) => terms)
  const areas = readings.filter(({ terms }) => !terms.every(isCountry)).map(area => areasCalled(bench, area))
  if (areas.some(each => each.length === 0)) return []
  const [first = [undefined], ...others] = areas
  const terms = analyse(currentLexicon(), head, hints.lang)
  return first.flatMap(area => {
    const inside = area === undefined ? bench : { ...bench, hints: { ...hints, within: index.entity(area).id } }
    return [...judgeListed(inside, head, tokens), ...judgeRead(inside, terms)]
      .filter(({ entity }) => LYING.has(typeOf(index, entity)))
      .filter(({ entity }) => countries.every(country => isNamespace(index, entity, country)))
      .filter(({ entity }) => area === undefined || mayLie(index, entity, area))
      .filter(({ entity }) => others.every(each => each.some(other => mayLie(index, entity, other))))
      .map(item => ({ ...item, score: item.score * PLACED, untyped: item.untyped * PLACED }))
  })
}

/** A group lies nowhere; of a facility the dictionary may not say where. */
const mayLie = (index: Index, entity: number, area: number): boolean =>
  whereabouts(index, entity, index.entity(area).id) !== 'elsewhere'

/** A mention by its commas; what is in brackets behind it counts as behind a comma. */
function partsOf(mention: string): string[] {
  const gloss = glossOf(mention)
  const parts = gloss ? [gloss.outer, ...gloss.inner.split(COMMA)] : mention.split(COMMA)
  return parts.filter(part => /[\p{L}\p{N}]/u.test(part))
}

/** A country, told by its people's name: Syria, Syrian. */
const isCountry = ({ readings }: Term): boolean =>
  conceptsOf(readings).some(concept => concept < NUMBERS && roleOf(currentLexicon(), concept) === 'people')

/** Whether the country is what a dictionary is named after: what it lists lies there, though no place of it is the country. */
function isNamespace(index: Index, entity: number, country: Term): boolean {
  const { id } = index.entity(entity)
  const [namespace] = analyse(currentLexicon(), id.slice(0, Math.max(0, id.indexOf(':'))))
  const meant = conceptsOf(namespace?.readings ?? [])
  return conceptsOf(country.readings).some(concept => meant.includes(concept))
}

const conceptsOf = (readings: readonly TermReading[]): number[] =>
  (readings[0]?.concepts ?? []).map(({ concept }) => concept)

/** Places of a name, and the areas that they are the seats of. */
function areasCalled(bench: Bench, { tokens, terms }: { tokens: readonly Token[]; terms: readonly Term[] }): number[] {
  const { index, options } = bench
  const isArea = (name: number): boolean =>
    typeOf(index, index.nameEntity[name] as number) === 'place' && !isMinor(index, name)
  const listed = listedNames(index, listedKey(tokens)).filter(name => isArea(name) && !isWeak(index, name))
  const read = (): number[] =>
    judgeRead(bench, terms)
      .filter(({ name, score, barred }) => isArea(name) && !barred && score >= options.accept)
      .map(({ name }) => name)
  const places = new Set((listed.length > 0 ? listed : read()).map(name => index.nameEntity[name] as number))
  const seats = [...places].flatMap(place => {
    const { seatOf } = index.entity(place)
    return Array.isArray(seatOf) ? seatOf.flatMap(id => [...find(index.ids, String(id))]) : []
  })
  return [...new Set([...places, ...seats])]
}
