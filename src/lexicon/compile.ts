import { type Reading, read } from '../keys/read.ts'
import { skeletonKeys } from '../keys/sounds.ts'
import { indexSections, packIndex, packLists, packStrings, stringSections } from '../source/arrays.ts'
import { type Section, writeContainer } from '../source/container.ts'
import { listedKey, tokenise } from '../text/tokenise.ts'
import { stripArabicArticle } from './article.ts'
import { CONCEPT_BITS } from './lexicon.ts'
import type { Concept } from './load.ts'
import { ROLES } from './roles.ts'

/** Languages whose words names are transliterated from: they are also found by sound. */
const HEARD = new Set(['ar', 'ar-Latn', 'ar-Cyrl', 'fa', 'fa-Latn'])

/**
 * Compiles concepts into the lexicon file: exact forms, first words of phrases, and sounds of single words.
 * @param stated  further facts for its header: the sources
 */
export function compileLexicon(concepts: readonly Concept[], stated: object = {}): Uint8Array {
  const langs = [...new Set(concepts.flatMap(concept => Object.keys(concept.forms)))].sort()
  const forms = new Map<string, number[]>()
  const apart = new Map<string, number[]>()
  const phraseStarts = new Map<string, number[]>()
  const heard = new Map<string, { sounds: string; concept: number; frame: boolean }>()
  concepts.forEach((concept, number) => {
    for (const [lang, list] of Object.entries(concept.forms)) {
      const entry = number | (langs.indexOf(lang) << CONCEPT_BITS)
      for (const form of list) {
        const tokens = tokenise(form).map(token => ({
          ...token,
          plain: stripArabicArticle(token.plain),
          text: stripArabicArticle(token.text),
        }))
        const [first] = tokens
        if (!first) continue
        if (concept.apart) {
          add(apart, listedKey(tokens), number)
          continue
        }
        add(forms, listedKey(tokens), entry)
        if (tokens.length > 1) add(phraseStarts, first.plain, tokens.length)
        else if (HEARD.has(lang)) {
          const { sounds, frame }: Reading = read(first.text, first.script)
          heard.set(`${sounds} ${frame} ${number}`, { sounds, concept: number, frame })
        }
      }
    }
  })
  const sounds = [...heard.values()].filter(word => skeletonKeys(word.sounds).some(key => key.length > 1))
  const skeletons = new Map<string, number[]>()
  sounds.forEach((word, i) => {
    for (const key of skeletonKeys(word.sounds)) add(skeletons, key, i)
  })
  const soundLists = packLists(sounds.map(word => [...word.sounds].map(sign => sign.charCodeAt(0))))
  const sections: Record<string, Section> = {
    ...stringSections('concept', packStrings(concepts.map(concept => concept.id))),
    roles: Uint8Array.from(concepts, concept => ROLES.indexOf(concept.role)),
    light: Uint8Array.from(concepts, concept => Number(concept.light)),
    kin: kinOf(concepts),
    ...indexSections('apart', packIndex(apart)),
    ...indexSections('forms', packIndex(forms)),
    ...indexSections('phraseStarts', packIndex(phraseStarts)),
    'sounds.starts': soundLists.starts,
    'sounds.bytes': Uint8Array.from(soundLists.values),
    'sounds.concept': Uint16Array.from(sounds, word => word.concept),
    'sounds.frame': Uint8Array.from(sounds, word => Number(word.frame)),
    ...indexSections('skeletons', packIndex(skeletons)),
  }
  return writeContainer({ kind: 'lexicon', meta: { langs, concepts: concepts.length, ...stated }, sections })
}

/** For each concept the number of its kin and one more, 0 where it has none. */
function kinOf(concepts: readonly Concept[]): Uint16Array {
  const numbers = new Map(concepts.map(({ id }, number) => [id, number]))
  const kin = new Uint16Array(concepts.length)
  concepts.forEach((concept, number) => {
    const other = numbers.get(concept.kin ?? '')
    if (other === undefined) return
    kin[number] = other + 1
    kin[other] = number + 1
  })
  return kin
}

function add(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key)
  if (!list) map.set(key, [value])
  else if (!list.includes(value)) list.push(value)
}
