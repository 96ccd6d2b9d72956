/** What people look names up with in JavaScript today, each set up as it did best where set-ups were compared. */
import uFuzzy from '@leeoniya/ufuzzy'
import { Config, FuzzySearcher, Query, SearcherFactory, SearcherType } from '@m31coding/fuzzy-search'
import { distance } from 'fastest-levenshtein'
import FlexSearch from 'flexsearch'
import Fuse from 'fuse.js'
import FuzzySet from 'fuzzyset'
import fuzzysort from 'fuzzysort'
import MiniSearch from 'minisearch'
import { transliterate } from 'transliteration'
import { rewrite, tokenLikeness } from './assembled.ts'
import { plainKey } from './questions.ts'

/** A name that was found, by its place in the list; the score is the library's own, higher is better, if it tells one. */
export interface Hit {
  at: number
  score?: number
}

export interface Searcher {
  /** Best first. */
  search: (asked: string) => readonly Hit[]
  /** The index as it would be kept in a file. */
  save?: () => string
}

export interface Peer {
  name: string
  /** npm package, whose version is told. */
  package: string
  setUp: string
  /** Romanisation rules for both sides, and the best hits ranked anew by likeness of words. */
  assembled: boolean
  open: (names: readonly string[]) => Searcher
  load?: (saved: string, names: readonly string[]) => Searcher
}

/** Hits that are looked at; with words compared anew, more. */
const HITS = 20
const TO_RERANK = 50

/** What every peer gets in place of a name: Latin letters, small, without marks and punctuation. */
export const prepared = (name: string): string => plainKey(transliterate(plainKey(name)))

const FUSE = { useTokenSearch: true, threshold: 0.4, ignoreLocation: true, includeScore: true }
const overFuse = (fuse: Fuse<string>): Searcher => ({
  search: asked =>
    fuse.search(asked, { limit: HITS }).map(({ refIndex, score = 1 }) => ({ at: refIndex, score: 1 - score })),
  save: () => JSON.stringify(fuse.getIndex()),
})

const MINI = {
  fields: ['name'],
  searchOptions: { fuzzy: 0.34, maxFuzzy: 2, combineWith: 'OR' as const, weights: { fuzzy: 0.7, prefix: 0.375 } },
}
const overMini = (mini: MiniSearch<{ id: number; name: string }>): Searcher => ({
  search: asked =>
    mini
      .search(asked)
      .slice(0, TO_RERANK)
      .map(({ id, score }) => ({ at: id, score })),
  save: () => JSON.stringify(mini),
})

function openFlex(names: readonly string[]): Searcher {
  const index = new FlexSearch.Index({ tokenize: 'strict', encoder: 'LatinExtra' })
  names.forEach((name, at) => index.add(at, name))
  return { search: asked => index.search(asked, { limit: TO_RERANK, suggest: true }).map(at => ({ at: Number(at) })) }
}

function openM31(names: readonly string[]): Searcher {
  const config = Config.createDefaultConfig()
  config.searcherTypes = [SearcherType.Fuzzy]
  const searcher = SearcherFactory.createSearcher<number, number>(config)
  searcher.indexEntities(
    [...names.keys()],
    at => at,
    at => [names[at] as string],
  )
  const searchers = [new FuzzySearcher(0.3)]
  return {
    search: asked =>
      searcher
        .getMatches(new Query(asked, TO_RERANK, searchers))
        .matches.map(({ entity, quality }) => ({ at: entity, score: quality })),
  }
}

function openFuzzySet(names: readonly string[]): Searcher {
  const places = new Map(names.map((name, at) => [name, at]))
  const set = FuzzySet([...places.keys()], false, 2, 3)
  return {
    search: asked =>
      (set.get(asked, [], 0.3) ?? []).map(([score, name]) => ({ at: places.get(name) as number, score })),
  }
}

function openUFuzzy(names: string[]): Searcher {
  const fuzzy = new uFuzzy({ intraMode: 1 })
  return {
    search: asked => {
      const [found, info, order] = fuzzy.search(names, asked, 1)
      if (found && info && order) return order.slice(0, HITS).map(place => ({ at: info.idx[place] as number }))
      return (found ?? []).slice(0, HITS).map(at => ({ at }))
    },
  }
}

function openFuzzysort(names: readonly string[]): Searcher {
  const snapshot = fuzzysort.snapshot(
    names.map((name, at) => ({ name, at })),
    { key: 'name' },
  )
  return {
    search: asked =>
      fuzzysort.go(asked, snapshot, { limit: HITS, threshold: 0 }).map(({ obj, score }) => ({ at: obj.at, score })),
  }
}

function openScan(names: readonly string[]): Searcher {
  return {
    search: asked => {
      let best: Hit = { at: 0, score: -1 }
      for (let at = 0; at < names.length; at++) {
        const name = names[at] as string
        const score = 1 - distance(asked, name) / Math.max(asked.length, name.length, 1)
        if (score > (best.score as number)) best = { at, score }
      }
      return [best]
    },
  }
}

/** The set-up that did best of all that were tried: rules before, words compared anew after. */
const assembled = (peer: Peer): Peer => ({
  name: `${peer.name}, assembled`,
  package: peer.package,
  setUp: peer.setUp,
  assembled: true,
  open: given => {
    const names = given.map(rewrite)
    const { search } = peer.open(names)
    return {
      search: written => {
        const asked = rewrite(written)
        const words = asked.split(' ')
        const hits = search(asked).slice(0, TO_RERANK)
        return hits
          .map(({ at }) => ({ at, score: tokenLikeness(words, (names[at] as string).split(' ')) }))
          .sort((a, b) => b.score - a.score)
      },
    }
  },
})

const FUSE_JS: Peer = {
  name: 'Fuse.js',
  package: 'fuse.js',
  setUp: 'token search, threshold 0.4, ignoreLocation',
  assembled: false,
  open: names => overFuse(new Fuse(names, FUSE)),
  load: (saved, names) => overFuse(new Fuse(names, FUSE, Fuse.parseIndex(JSON.parse(saved)))),
}
const MINISEARCH: Peer = {
  name: 'MiniSearch',
  package: 'minisearch',
  setUp: 'fuzzy 0.34, at most 2 edits, any word',
  assembled: false,
  open: names => {
    const mini = new MiniSearch<{ id: number; name: string }>(MINI)
    mini.addAll(names.map((name, id) => ({ id, name })))
    return overMini(mini)
  },
  load: saved => overMini(MiniSearch.loadJSON(saved, MINI)),
}
const FLEXSEARCH: Peer = {
  name: 'FlexSearch',
  package: 'flexsearch',
  setUp: 'strict tokens, LatinExtra, suggest',
  assembled: false,
  open: openFlex,
}
const M31: Peer = {
  name: '@m31coding/fuzzy-search',
  package: '@m31coding/fuzzy-search',
  setUp: 'fuzzy searcher alone, quality from 0.3',
  assembled: false,
  open: openM31,
}

export const PEERS: readonly Peer[] = [
  FUSE_JS,
  MINISEARCH,
  FLEXSEARCH,
  { name: 'fuzzysort', package: 'fuzzysort', setUp: 'snapshot, threshold 0', assembled: false, open: openFuzzysort },
  {
    name: 'uFuzzy',
    package: '@leeoniya/ufuzzy',
    setUp: 'one error a word, words in any order',
    assembled: false,
    open: names => openUFuzzy([...names]),
  },
  {
    name: 'fuzzyset',
    package: 'fuzzyset',
    setUp: 'grams of 2 and 3, no Levenshtein, from 0.3',
    assembled: false,
    open: openFuzzySet,
  },
  M31,
  {
    name: 'fastest-levenshtein',
    package: 'fastest-levenshtein',
    setUp: 'a scan of every name, edits by length',
    assembled: false,
    open: openScan,
  },
  ...[M31, MINISEARCH, FLEXSEARCH].map(assembled),
]
