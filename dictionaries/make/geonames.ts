/** Which place of GeoNames a community is: the near one that bears its name. */
import { arabicKey, consonants, isArabic, partsOf } from './names.ts'
import type { Community, Geoname } from './read.ts'

/** Kilometres that two registers put one place apart at most. */
const FARTHEST = 8
const EARTH = 6371

/** Kilometres on a globe, for points that are near each other. */
export function apart(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const radians = Math.PI / 180
  const x = (a.lon - b.lon) * radians * Math.cos(((a.lat + b.lat) / 2) * radians)
  const y = (a.lat - b.lat) * radians
  return EARTH * Math.hypot(x, y)
}

export function geonameOf(community: Community, geonames: readonly Geoname[]): Geoname | undefined {
  const arabic = new Set([community.arabic, ...partsOf(community.arabic)].map(arabicKey))
  const latin = new Set([community.latin, ...partsOf(community.latin)].map(consonants).filter(key => key.length > 1))
  const isNamed = ({ variants }: Geoname): boolean =>
    variants.some(variant => (isArabic(variant) ? arabic.has(arabicKey(variant)) : latin.has(consonants(variant))))
  const [nearest] = geonames
    .map(geoname => ({ geoname, km: apart(community, geoname) }))
    .filter(({ geoname, km }) => km <= FARTHEST && isNamed(geoname))
    .sort((a, b) => a.km - b.km)
  return nearest?.geoname
}
