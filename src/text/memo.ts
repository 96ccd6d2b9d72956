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
