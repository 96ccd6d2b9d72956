/** The published files that the places are made from, as rows. What each holds says docs in ../README.md. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import { isMixed, ofOneKeyboard } from './names.ts'

/** A populated place of OCHA's list. */
export interface Community {
  pcode: string
  latin: string
  arabic: string
  subdistrict: string
  district: string
  lat: number
  lon: number
}

/** A governorate, district or sub-district of Open-Syria. */
export interface Unit {
  id: string
  level: 'governorate' | 'district' | 'subdistrict'
  pcode: string
  latin: string
  arabic: string
  aliases: readonly { value: string; language: string; type: string }[]
  parent: string | null
  lat: number
  lon: number
  geonames?: string
  wikidata?: string
}

/** A populated place of GeoNames. */
export interface Geoname {
  id: string
  name: string
  variants: readonly string[]
  lat: number
  lon: number
  population: number
}

/** What the hand-kept files of the same dictionary already hold. */
export interface Known {
  id: string
  type: string
  name: string
  aliases?: readonly (string | { name: string; weak?: boolean })[]
  sameAs?: Readonly<Record<string, string>>
}

const lines = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '')

/** Tatweel and double spaces are no letters: `حامـــو` is حامو. */
const tidy = (text: string): string =>
  text
    .replace(/\u0640/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()

export function readCommunities(file: string): Community[] {
  const [head, ...rows] = lines(file)
  if (head !== 'pcode\tname_en\tparents_en\tname_ar\tlat\tlon') throw new Error(`${file}: other columns: ${head}`)
  return rows.map(row => {
    const [pcode, latin, parents, arabic, lat, lon] = row.split('\t') as [
      string,
      string,
      string,
      string,
      string,
      string,
    ]
    const [subdistrict, district] = parents.split(' > ') as [string, string]
    return {
      pcode,
      latin: tidy(latin),
      arabic: tidy(arabic),
      subdistrict,
      district,
      lat: Number(lat),
      lon: Number(lon),
    }
  })
}

export const readUnits = (file: string): Unit[] =>
  lines(file).map(line => {
    const { id, level, en, ar, aliases, centroid, external_ids: ids, parent } = JSON.parse(line)
    return {
      id,
      level,
      pcode: ids.ochaPcode,
      latin: tidy(en),
      arabic: tidy(ar),
      aliases: aliases.map((alias: Unit['aliases'][number]) => ({ ...alias, value: tidy(alias.value) })),
      parent,
      lat: centroid.latitude,
      lon: centroid.longitude,
      ...(ids.geonames && { geonames: ids.geonames }),
      ...(ids.wikidata && { wikidata: ids.wikidata }),
    }
  })

export const readGeonames = (file: string): Geoname[] =>
  lines(file)
    .map(line => JSON.parse(line))
    .filter(({ country }) => country === 'SY')
    .map(({ id, name, variants, lat, lon, population }) => ({
      id: String(id),
      name,
      variants: [...new Set([name, ...variants].map(each => ofOneKeyboard(tidy(each))))].filter(each => !isMixed(each)),
      lat,
      lon,
      population,
    }))

/** Entities of a folder's YAML files, those left out that are made here. */
export const readKnown = (folder: string, made: readonly string[]): Known[] =>
  readdirSync(folder)
    .filter(file => file.endsWith('.yaml') && !made.includes(basename(file)))
    .sort()
    .flatMap(file => (parse(readFileSync(join(folder, file), 'utf8')) as { entities: Known[] }).entities)
