/**
 * What was made of a text before, by owner (a lexicon, a language of it): names share most of their words. All of an
 * owner's is forgotten when there is too much of it, so that memory stays bounded.
 * @param make  may be given what the text was taken from; the text alone must decide what comes of it
 */
export function memo<Owner extends object, From, Value>(
  most: number,
  make: (owner: Owner, from: From) => Value,
): (owner: Owner, text: string, from: From) => Value {
  const owners = new WeakMap<Owner, Map<string, Value>>()
  return (owner, text, from) => {
    let known = owners.get(owner)
    if (!known) {
      known = new Map()
      owners.set(owner, known)
    }
    let value = known.get(text)
    if (value === undefined) {
      value = make(owner, from)
      if (known.size >= most) known.clear()
      known.set(text, value)
    }
    return value
  }
}

/** The values that were asked for last, by key: between half of so many and all of them, so that memory stays bounded. */
export function recent<Value>(most: number): {
  get(key: string): Value | undefined
  set(key: string, value: Value): void
} {
  let young = new Map<string, Value>()
  let old = new Map<string, Value>()
  const set = (key: string, value: Value): void => {
    if (young.size >= most / 2) {
      old = young
      young = new Map()
    }
    young.set(key, value)
  }
  return {
    get(key) {
      const value = young.get(key)
      if (value !== undefined) return value
      const before = old.get(key)
      if (before !== undefined) set(key, before)
      return before
    },
    set,
  }
}
