/** Which place of GeoNames a community is: the near one that bears its name. */

import { kilometresBetween } from '../../src/score/context.ts'
import { arabicKey, consonants, isArabic } from './names.ts'
import type { Geoname } from './read.ts'

/** Kilometres that two registers put one place apart at most. */
const FARTHEST = 8

/** A community with the names that are its own. */
interface Named {
  pcode: string
  lat: number
  lon: number
  names: readonly string[]
}

/** For each community that GeoNames has, by p-code: its entry. An entry is one community's, the nearest of that name. */
export function matchGeonames(communities: readonly Named[], geonames: readonly Geoname[]): Map<string, Geoname> {
  const keysOf = (names: readonly string[]): string[] =>
    names.map(name => (isArabic(name) ? arabicKey(name) : consonants(name))).filter(key => key.length > 1)
  const named = communities.map(community => ({ community, keys: new Set(keysOf(community.names)) }))
  const pairs = geonames.flatMap(geoname => {
    const keys = keysOf(geoname.variants)
    return named
      .map(({ community, keys: own }) => ({ community, own, geoname, km: kilometresBetween(community, geoname) }))
      .filter(({ own, km }) => km <= FARTHEST && keys.some(key => own.has(key)))
  })
  const found = new Map<string, Geoname>()
  const taken = new Set<string>()
  for (const { community, geoname } of pairs.sort((a, b) => a.km - b.km)) {
    if (found.has(community.pcode) || taken.has(geoname.id)) continue
    found.set(community.pcode, geoname)
    taken.add(geoname.id)
  }
  return found
}
