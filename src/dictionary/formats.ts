/** The file formats that dictionaries are made from and written to. */
import type { Writer } from './export/write.ts'
import type { Read } from './import/found.ts'

/** A file format that dictionaries are made from and written to. */
export interface Format {
  describe: string
  /** Names of its files, where it has several. */
  parts?: readonly string[]
  /** Namespace of what is imported, unless another is asked for; formats without one hold ids with their namespaces. */
  namespace?: string
  /** Whether a name can say its source, any that it likes: a dictionary must list them. */
  hasSources?: true
  /** The register, as the source of every imported name. */
  source?: Readonly<Record<string, string>>
  reader: () => Promise<Read>
  writer: () => Promise<Writer>
}

/** Loaded when one is asked for: each brings its library. */
export const FORMATS: Readonly<Record<string, Format>> = {
  csv: {
    describe: 'CSV of names: id,name and more columns',
    hasSources: true,
    reader: async () => (await import('./import/csv.ts')).readCsv,
    writer: async () => (await import('./export/csv.ts')).csvWriter,
  },
  jsonl: {
    describe: 'kunya’s entities as JSON Lines, as list --json prints them',
    hasSources: true,
    reader: async () => (await import('./import/jsonl.ts')).readJsonLines,
    writer: async () => (await import('./export/jsonl.ts')).jsonlWriter,
  },
  ftm: {
    describe: 'FollowTheMoney entities as JSON Lines',
    namespace: 'ftm',
    reader: async () => (await import('./import/ftm.ts')).readFtm,
    writer: async () => (await import('./export/ftm.ts')).ftmWriter,
  },
  opensanctions: {
    describe: 'OpenSanctions targets.simple.csv',
    namespace: 'opensanctions',
    source: {
      title: 'OpenSanctions, targets.simple.csv',
      publisher: 'OpenSanctions',
      url: 'https://www.opensanctions.org/',
      licence: 'CC BY-NC 4.0',
    },
    reader: async () => (await import('./import/opensanctions.ts')).readOpenSanctions,
    writer: async () => (await import('./export/opensanctions.ts')).openSanctionsWriter,
  },
  ofac: {
    describe: 'OFAC sdn.csv with alt.csv',
    parts: ['sdn.csv', 'alt.csv'],
    namespace: 'ofac',
    source: {
      title: 'Specially Designated Nationals and Blocked Persons List',
      publisher: 'U.S. Department of the Treasury, Office of Foreign Assets Control',
    },
    reader: async () => (await import('./import/ofac.ts')).readOfac,
    writer: async () => (await import('./export/ofac.ts')).ofacWriter,
  },
  un: {
    describe: 'UN Security Council consolidated list, XML',
    namespace: 'un',
    source: {
      title: 'United Nations Security Council Consolidated List',
      publisher: 'United Nations Security Council',
      url: 'https://www.un.org/securitycouncil/content/un-sc-consolidated-list',
    },
    reader: async () => (await import('./import/un.ts')).readUn,
    writer: async () => (await import('./export/un.ts')).unWriter,
  },
  ucdp: {
    describe: 'UCDP actors, CSV',
    namespace: 'ucdp',
    source: {
      title: 'UCDP Actor Dataset',
      publisher: 'Uppsala Conflict Data Program',
      url: 'https://ucdp.uu.se/downloads/',
    },
    reader: async () => (await import('./import/ucdp.ts')).readUcdp,
    writer: async () => (await import('./export/ucdp.ts')).ucdpWriter,
  },
  geonames: {
    describe: 'GeoNames XX.txt, with alternateNames.txt if given',
    parts: ['places.txt', 'alternateNames.txt'],
    namespace: 'geonames',
    source: { title: 'GeoNames', publisher: 'GeoNames', url: 'https://www.geonames.org/', licence: 'CC BY 4.0' },
    reader: async () => (await import('./import/geonames.ts')).readGeoNames,
    writer: async () => (await import('./export/geonames.ts')).geoNamesWriter,
  },
  wikidata: {
    describe: 'Wikidata JSON dump, one item a line',
    namespace: 'wikidata',
    source: {
      title: 'Wikidata',
      publisher: 'Wikimedia Foundation',
      url: 'https://www.wikidata.org/',
      licence: 'CC0-1.0',
    },
    reader: async () => (await import('./import/wikidata.ts')).readWikidata,
    writer: async () => (await import('./export/wikidata.ts')).wikidataWriter,
  },
  skos: {
    describe: 'SKOS labels: Turtle, N-Triples or JSON-LD',
    reader: async () => (await import('./import/skos.ts')).readSkos,
    writer: async () => (await import('./export/skos.ts')).skosWriter,
  },
  openrefine: {
    describe: 'OpenRefine project archive, or its rows as CSV, TSV or JSON',
    hasSources: true,
    reader: async () => (await import('./import/openrefine.ts')).readOpenRefine,
    writer: async () => (await import('./export/openrefine.ts')).openRefineWriter,
  },
}

/** @throws {RangeError} on an unknown name */
export function formatOf(name: string): Format {
  const format = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined
  if (!format) throw new RangeError(`format "${name}": expected one of ${Object.keys(FORMATS).join(', ')}`)
  return format
}
