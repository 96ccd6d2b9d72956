/** Which community lies in which sub-district, and which is whose seat. */
import { arabicKey, consonants, isArabic, keyOf } from './names.ts'
import type { Community, Unit } from './read.ts'

/** Sub-districts that OCHA's list of 2019 names otherwise, or puts into the district that they were then part of. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'Anaza > Banyas': 'sy-tartus-qadmous-anaza',
  'Hamam Wasil > Banyas': 'sy-tartus-qadmous-hamam-wasil',
  'Qadmous > Banyas': 'sy-tartus-qadmous-qadmous',
  'Tawahin > Banyas': 'sy-tartus-qadmous-tawahin',
  'Bahlawaniyeh > Lattakia': 'sy-latakia-latakia-bahlolieh',
}

/** Seats that do not bear their sub-district's name as the files write it. */
const SEATS: Readonly<Record<string, string>> = {
  SY020000: 'C1007', // Jebel Saman: Aleppo
  SY020503: 'C1933', // Maskana: Maskana - Onaiza
  SY040600: 'C2901', // Al Makhrim: Upper Makhrim, GeoNames' Al Mukharram al Fawqani
  SY060205: 'C3667', // Beit Yashout: Beit Yshut - Ein Qayta
  SY070005: 'C3947', // Maaret Tamsrin: Maarrat Tamasrin
  SY130001: 'C6164', // Mazra'a: Mazraa - Sijn
}

/** The unit's name alone: `Nahiyat al Hawl`, `Hole Subdistrict`, `ناحية مركز الحسكة` -> al Hawl, Hole, الحسكة */
export const bareUnit = (name: string): string =>
  name
    .replace(/^(?:محافظة|منطقة|ناحية)\s+/u, '')
    .replace(/^مركز\s+/u, '')
    .replace(/^(?:Nāḩiyat|Nahiyat|Nahiyah|Nahia|Minţaqat|Mintaqat)\s+/u, '')
    .replace(/^Markaz\s+/u, '')
    .replace(/\s+(?:Sub-?[Dd]istrict|District|Governorate)$/u, '')

const asWritten = (unit: Unit): string[] => [unit.latin, unit.arabic, ...unit.aliases.map(({ value }) => value)]

export const namesOf = (unit: Unit): string[] => [...new Set(asWritten(unit).map(bareUnit))]

export interface Divisions {
  unit(id: string | null): Unit | undefined
  /** Sub-district, district and governorate of a community, the nearest first. */
  chain(community: Community): readonly [Unit, Unit, Unit]
  /** P-code of the community that a unit is governed from, by the unit's id. */
  seats: ReadonlyMap<string, string>
}

export function divide(communities: readonly Community[], units: readonly Unit[]): Divisions {
  const byId = new Map(units.map(unit => [unit.id, unit]))
  const byNames = new Map<string, Unit>()
  for (const sub of units.filter(({ level }) => level === 'subdistrict')) {
    const district = byId.get(sub.parent ?? '') as Unit
    for (const name of asWritten(sub)) for (const of of asWritten(district)) byNames.set(pair(name, of), sub)
  }
  const chains = new Map<string, readonly [Unit, Unit, Unit]>()
  const members = new Map<string, Community[]>()
  for (const community of communities) {
    const written = `${community.subdistrict} > ${community.district}`
    const sub = byId.get(OTHERWISE[written] ?? '') ?? byNames.get(pair(community.subdistrict, community.district))
    if (!sub) throw new Error(`${community.pcode}: no sub-district "${written}"`)
    const district = byId.get(sub.parent ?? '') as Unit
    chains.set(community.pcode, [sub, district, byId.get(district.parent ?? '') as Unit])
    members.set(sub.id, [...(members.get(sub.id) ?? []), community])
  }
  return {
    unit: id => byId.get(id ?? ''),
    chain: community => chains.get(community.pcode) as readonly [Unit, Unit, Unit],
    seats: seatsOf(units, members),
  }
}

const pair = (sub: string, district: string): string => `${keyOf(sub)} > ${keyOf(district)}`

/**
 * A sub-district's seat is the community in it that bears its name. The first sub-district (p-code of the district and 00)
 * holds the district's seat, the first district (00, or 01 where that is the first) the governorate's.
 */
function seatsOf(units: readonly Unit[], members: ReadonlyMap<string, readonly Community[]>): Map<string, string> {
  const seats = new Map<string, string>()
  for (const unit of units.filter(({ level }) => level === 'subdistrict')) {
    const seat = SEATS[unit.pcode] ?? seatByName(unit, members.get(unit.id) ?? [])
    if (seat !== undefined) seats.set(unit.id, seat)
  }
  const first = (unit: Unit, endings: readonly string[]): string | undefined =>
    endings
      .map(ending => units.find(({ pcode, parent }) => parent === unit.id && pcode === `${unit.pcode}${ending}`))
      .map(part => part && seats.get(part.id))
      .find(seat => seat !== undefined)
  for (const level of ['district', 'governorate'] as const) {
    for (const unit of units.filter(candidate => candidate.level === level)) {
      const namesake = units.find(({ parent, latin }) => parent === unit.id && latin === unit.latin)
      const seat =
        level === 'district' ? (first(unit, ['00']) ?? (namesake && seats.get(namesake.id))) : first(unit, ['00', '01'])
      if (seat !== undefined) seats.set(unit.id, seat)
    }
  }
  return seats
}

function seatByName(unit: Unit, members: readonly Community[]): string | undefined {
  const names = namesOf(unit)
  const arabic = new Set(names.filter(isArabic).map(arabicKey))
  const latin = new Set(names.filter(name => !isArabic(name)).flatMap(name => [keyOf(name), consonants(name)]))
  const worth = ({ latin: name, arabic: other }: Community): number =>
    2 * Number(arabic.has(arabicKey(other))) + Number(latin.has(keyOf(name))) + Number(latin.has(consonants(name)))
  const [best] = members
    .map(community => ({ pcode: community.pcode, worth: worth(community) }))
    .filter(({ worth: value }) => value >= 2)
    .sort((a, b) => b.worth - a.worth)
  return best?.pcode
}
