/** How telling words are: a number for each term of a dictionary, from who has it. */

/** What rarity is counted from. */
export interface Holders {
  termCount: number
  /** Terms that count as one word, in groups; a term may stand in several. */
  groups: Iterable<ArrayLike<number>>
  /** Names of a term. */
  namesOf(term: number): ArrayLike<number>
  nameEntity: ArrayLike<number>
  /** By entity: 1 for a village, which says nothing about the words of other names: villages count among themselves. */
  minor: Uint8Array
  /** Entities that are no villages, and villages. */
  counts: readonly [number, number]
}

/** In a dictionary of a handful of entities a word of two of them is not common yet. */
const FEWEST_ENTITIES = 50

/** 0.5..1 for each term: 1 for a word of one entity, less the more entities share it or another word of its groups. */
export function rarities({ termCount, groups, namesOf, nameEntity, minor, counts }: Holders): Float32Array {
  const most = [new Uint32Array(termCount), new Uint32Array(termCount)] as const
  const seenIn = new Uint32Array(minor.length)
  let group = 0
  for (const terms of groups) {
    group++
    const held = [0, 0]
    for (let i = 0; i < terms.length; i++) {
      const names = namesOf(terms[i] as number)
      for (let j = 0; j < names.length; j++) {
        const entity = nameEntity[names[j] as number] as number
        if (seenIn[entity] === group) continue
        seenIn[entity] = group
        const side = minor[entity] as number
        held[side] = (held[side] as number) + 1
      }
    }
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i] as number
      for (const side of [0, 1] as const)
        if ((held[side] as number) > (most[side][term] as number)) most[side][term] = held[side] as number
    }
  }
  const scaleOf = (count: number): number => Math.log(Math.max(count, FEWEST_ENTITIES))
  const scales = [scaleOf(counts[0]), scaleOf(counts[1])] as const
  return Float32Array.from(most[0], (own, term) => {
    const of = own === 0 ? 1 : 0
    return 1 - (0.5 * Math.log(Math.max(1, most[of][term] as number))) / scales[of]
  })
}
