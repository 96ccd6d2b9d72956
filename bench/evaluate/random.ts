/** Numbers that look random and are the same in every run (mulberry32). Each call gives the next one, 0 <= n < 1. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** At most `size` of the values, drawn without putting back, in their own order; the same ones in every run. */
export function sample<Value>(values: readonly Value[], size: number, seed = 1): Value[] {
  if (values.length <= size) return [...values]
  const next = seeded(seed)
  const places = values.map((_, place) => place)
  for (let i = 0; i < size; i++) {
    const j = i + Math.floor(next() * (places.length - i))
    ;[places[i], places[j]] = [places[j] as number, places[i] as number]
  }
  return places
    .slice(0, size)
    .sort((a, b) => a - b)
    .map(place => values[place] as Value)
}
