import { describe, expect, test } from 'vitest'
import { bareUnit } from '../../dictionaries/make/divisions.ts'
import { matchGeonames } from '../../dictionaries/make/geonames.ts'
import {
  arabicKey,
  consonants,
  isMixed,
  isSpelling,
  ofOneKeyboard,
  partsOf,
  slugOf,
  withoutTail,
} from '../../dictionaries/make/names.ts'
import { block } from '../../dictionaries/make/print.ts'

describe('names of the registers', () => {
  test('have plain ids', () => {
    expect(["Ma'arrat An Nu'man", 'Shāmīyah', 'Joban - Sheikh Joban'].map(slugOf)).toEqual([
      'maarrat-an-numan',
      'shamiyah',
      'joban-sheikh-joban',
    ])
  })

  test('are compared without articles and vowels', () => {
    expect(consonants('Al-Qutayfah')).toBe(consonants('Qtaifeh'))
    expect(consonants('Hama')).not.toBe(consonants('Homs'))
    expect(arabicKey('جسر الشغور')).toBe(arabicKey('جسرشغور'))
  })

  test('hold several names', () => {
    expect(partsOf('Joban - Sheikh Joban')).toEqual(['Joban', 'Sheikh Joban'])
    expect(partsOf('طنجرة (المنارة)')).toEqual(['طنجرة', 'المنارة'])
    expect(partsOf('Tell Ed-daman')).toEqual(['Tell Ed-daman'])
    expect(withoutTail('Um Jern Manbaj', tail => tail === 'Manbaj')).toBe('Um Jern')
    expect(withoutTail('Um Jern', tail => tail === 'Manbaj')).toBe(undefined)
  })

  test('of units are freed of their kind', () => {
    expect(['Hole Subdistrict', 'Nāḩiyat Markaz al Ḩasakah', 'ناحية مركز الحسكة', 'محافظة حلب'].map(bareUnit)).toEqual([
      'Hole',
      'al Ḩasakah',
      'الحسكة',
      'حلب',
    ])
  })

  test('of two scripts at once are told, and one keyboard is made of two', () => {
    expect(['tەl kۆchەk', 'تەل كۆچەك', 'Tell'].map(isMixed)).toEqual([true, false, false])
    expect(['تەل كۆچەك', 'تل كوشك'].map(ofOneKeyboard)).toEqual(['تەل کۆچەک', 'تل كوشك'])
  })

  test('that machines wrote are told', () => {
    expect(['Salkîne', 'Ma`arrat', 'slqyn', "Eht-Tell'-ehl'-Ab'jad"].map(isSpelling)).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})

test('a place of GeoNames is the nearest community of its name, and one alone', () => {
  const at = (pcode: string, name: string, lat: number) => ({ pcode, names: [name], lat, lon: 36 })
  const geoname = { id: '1', name: 'Salqīn', variants: ['Salqīn', 'Salkine'], lat: 35, lon: 36, population: 9 }
  const found = matchGeonames(
    [at('C1', 'Salqin', 35.05), at('C2', 'Salqin', 35.01), at('C3', 'Harim', 35), at('C4', 'Salqin', 36)],
    [geoname],
  )
  expect([...found]).toEqual([['C2', geoname]])
})

test('an entity is printed as a curator would write it', () => {
  expect(
    block({
      id: 'salqin',
      name: 'Salqin (Idlib)',
      aliases: [{ name: 'سلقين', kind: 'official', lang: 'ar', source: 'ocha-places' }],
      partOf: ['salqin-subdistrict'],
      distinctFrom: [],
      seatOf: [],
      level: 'village',
      sameAs: { geonames: '165000', ocha: 'C4140' },
      lat: 36.13933,
      lon: 36.4,
    }),
  ).toBe(`  - id: salqin
    type: place
    name: Salqin (Idlib)
    aliases:
      - { name: سلقين, kind: official, lang: ar, source: ocha-places }
    partOf: [salqin-subdistrict]
    level: village
    sameAs: { geonames: "165000", ocha: C4140 }
    lat: 36.1393
    lon: 36.4000`)
})
