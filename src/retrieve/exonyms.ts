import { type Index, isMinor, isWeak, typeOf } from '../index/open.ts'
import type { Likeness } from './likeness.ts'

/** How sure a place's other name is beside its own: a quarter, a port or a province may keep another of them. */
const EXONYM = 0.96
/** Only a word that is the place's very name, its ending aside, brings in the others. */
const ITS_NAME = 0.95
/** A shorter word may be too many things: Şam is Damascus, and the Levant. In a vowel-less script three letters say more. */
const SHORTEST = 4
const SHORTEST_FRAME = 3

/**
 * Terms that name the same place, alone, as a term does that is the mention's word: Halab, Aleppo, Alep.
 * Inside longer names they are words for each other: the countryside of Aleppo is Rif Halab.
 * @param same  terms that are the mention's very word
 */
export function exonymsNear(
  index: Index,
  same: readonly (readonly [term: number, like: Likeness])[],
): Map<number, Likeness> {
  const near = new Map<number, Likeness>()
  for (const [term, like] of same) {
    if (like.value < ITS_NAME) continue
    for (const other of exonymsOf(index, term)) {
      const value = like.value * EXONYM
      if (value > (near.get(other)?.value ?? 0))
        near.set(other, { value, how: 'same-place', reading: like.reading, heard: 0 })
    }
  }
  return near
}

function exonymsOf(index: Index, term: number): Set<number> {
  const found = new Set<number>()
  const { starts, values } = index.termNames
  for (let at = starts[term] as number; at < (starts[term + 1] as number); at++) {
    const name = values[at] as number
    if (!isPlaceAlone(index, name)) continue
    // An entity's names stand side by side.
    for (const step of [-1, 1]) {
      for (let other = name + step; index.nameEntity[other] === index.nameEntity[name]; other += step)
        if (isPlaceAlone(index, other)) found.add(onlyTerm(index, other))
    }
  }
  return found
}

/** A place's name that is one word, not a broad one, and not a village's. */
function isPlaceAlone(index: Index, name: number): boolean {
  const { starts } = index.nameTerms
  if ((starts[name + 1] as number) - (starts[name] as number) !== 1 || isWeak(index, name) || isMinor(index, name))
    return false
  if (typeOf(index, index.nameEntity[name] as number) !== 'place') return false
  const { plain, frame } = index.term(onlyTerm(index, name))
  return plain.length >= (frame ? SHORTEST_FRAME : SHORTEST)
}

const onlyTerm = (index: Index, name: number): number =>
  index.nameTerms.values[index.nameTerms.starts[name] as number] as number
