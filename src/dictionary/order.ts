/** The canonical order of a dictionary file: what a formatter keeps, and what is written new. */

export const HEAD_ORDER: readonly string[] = [
  '$schema',
  'namespace',
  'title',
  'licence',
  'attribution',
  'register',
  'sources',
  'redirects',
  'entities',
]

/** Properties that are not in it stand where `...` is, as they are. */
export const ENTITY_ORDER: readonly string[] = [
  'id',
  'extends',
  'type',
  'name',
  'source',
  'aliases',
  'redirects',
  'from',
  'until',
  'partOf',
  'seatOf',
  'distinctFrom',
  'predecessor',
  'successor',
  '...',
  'sameAs',
  'lat',
  'lon',
  'confidence',
  'notes',
  'checked',
]

export const ALIAS_ORDER: readonly string[] = [
  'name',
  'kind',
  'lang',
  'script',
  'source',
  'confidence',
  'weak',
  'hostile',
  'from',
  'until',
  '...',
  'notes',
  'checked',
]

/** Numbers of the keys in canonical order; keys of one place stay in the order they have. */
export function canonicalOrder(keys: readonly string[], order: readonly string[]): number[] {
  const others = order.includes('...') ? order.indexOf('...') : order.length
  const rank = (key: string): number => (order.includes(key) && key !== '...' ? order.indexOf(key) : others)
  return keys
    .map((key, i) => ({ i, rank: rank(key) }))
    .sort((a, b) => a.rank - b.rank || a.i - b.i)
    .map(({ i }) => i)
}

/** The properties of an object in canonical order, as pairs: an object would put keys that are numbers first. */
export function entriesInOrder(object: object, order: readonly string[]): [key: string, value: unknown][] {
  const entries = Object.entries(object)
  return canonicalOrder(
    entries.map(([key]) => key),
    order,
  ).map(i => entries[i] as [string, unknown])
}

/** The same as an object. */
export const inOrder = <T extends object>(object: T, order: readonly string[]): T =>
  Object.fromEntries(entriesInOrder(object, order)) as T
