import { shorterKeys } from '../index/keys.ts'
import type { Index, Words } from '../index/open.ts'
import { wordWorth } from '../index/worth.ts'
import { framesOf, LEAST_MASS } from '../keys/likeness.ts'
import { forEachFartherKey, forEachNeighbour } from '../keys/neighbours.ts'
import { skeletonKeys } from '../keys/sounds.ts'
import { beginWalk, walk } from '../keys/walk.ts'
import type { TermReading } from '../lexicon/readings.ts'
import { ROLES } from '../lexicon/roles.ts'
import type { Term } from '../lexicon/terms.ts'
import { find, findList, findListOf } from '../source/arrays.ts'
import { SCRIPT_CODES } from '../text/script.ts'
import { exonymsNear } from './exonyms.ts'
import { heardAs, LEAST_HEARD, type Likeness, likeness, PAIR_AT } from './likeness.ts'
import { slipFinder } from './slips.ts'

/**
 * Words whose key differs by a consonant that are compared in sound for one reading, at most, in a vocabulary of 20,000 words; in
 * one of twice as many a quarter, for there are better ones among them. Where there are more, what is that far away is met only
 * if a slip of the pen explains it, or where other words of its name were met (docs/design.md, "Speed").
 */
const MOST_NEIGHBOURS = 4000
const FULL_VOCABULARY = 20_000

/** A consonant for a consonant that systems write alike (k for kh) is no such distance. */
const CHEAP = 0.45

/** A word that nothing is as like as this is sought two consonants away as well. */
const HEARD_FAIRLY = 0.8

/** Words of the very key beyond which only those that are heard well are near: there are better ones among them. */
const MANY_WORDS = 400
const HEARD_WELL = 0.76

/** What a dictionary's word may weigh more than the mention's, by the way, in the count of neighbours. */
const SPARE_MASS = 0.7

/** Terms that were judged for the word at hand, and groups that were met for its reading: they bear its number. */
let judged = new Uint32Array(0)
let word = 0
let met = new Uint32Array(0)
let reading = 0
/** Groups of neighbours, and the least that each is away. */
const MOST_GROUPS = 4096
const GROUPS = new Uint32Array(MOST_GROUPS)
const LEAST = new Float32Array(MOST_GROUPS)
let groupCount = 0

function nextWord(terms: number, groups: number): void {
  if (judged.length < terms) judged = new Uint32Array(terms)
  if (met.length < groups) met = new Uint32Array(groups)
  word = after(word, judged)
}
function nextReading(): void {
  reading = after(reading, met)
}

/** The next number; numbers begin anew when there are no more. */
function after(number: number, marks: Uint32Array): number {
  if (number < 0xffffffff) return number + 1
  marks.fill(0)
  return 1
}

/** The dictionary's words near a word of a mention. */
export interface NearWord {
  /** Numbers of the terms, ascending. */
  terms: Uint32Array
  /** What each of them is worth to a name that has it: likeness, role and rarity. */
  worths: Float32Array
  /** Names of all of them together. */
  postings: number
  /** How like a term is; nothing when it is not near. Made when it is asked for, since few are. */
  get(term: number): Likeness | undefined
}

/** Terms found for the word at hand, and what they are worth. */
let found: number[] = []
/** How like the likest of them is. */
let best = 0
/** Whether neighbours of the word at hand were too many to be heard. */
let passedOver = false

/** Finds the dictionary terms that a mention's term may be. */
export function nearTerms(index: Index, term: Term): NearWord {
  found = []
  passedOver = false
  best = 0
  const sameForm: [term: number, like: Likeness][] = []
  nextWord(index.termCount, index.skeletons.lists.starts.length)
  const judge = (number: number): void => {
    if (judged[number] === word) return
    judged[number] = word
    const like = likeness(term, index.term(number))
    if (like.value < PAIR_AT) return
    keep(index.words, number, like.value)
    if (like.how === 'same-form') sameForm.push([number, like])
  }
  for (const { plain, concepts } of term.readings) {
    for (const number of find(index.plains, plain)) judge(number)
    for (const { concept } of concepts) for (const number of find(index.concepts, String(concept))) judge(number)
  }
  term.readings.forEach(({ sounds }, at) => {
    if (sounds.length === 0) return
    const keys = skeletonKeys(String.fromCharCode(...sounds))
    if (index.spelt.lists.values.length > 0) judgeSpelt(index, term, keys, judge)
    new Listener(index, term, at, judge).hear(keys)
  })
  return newNearWord(index, term, exonymsNear(index, sameForm))
}

/** A term and its worth as one number, so that a list of them is sorted by the terms as numbers are. */
const packed = (term: number, worth: number): number => term + worth / 2

function keep(words: Words, term: number, value: number): void {
  if (value > best) best = value
  found.push(packed(term, value * wordWorth(words, term)))
}

function newNearWord(index: Index, mention: Term, exonyms: ReadonlyMap<number, Likeness>): NearWord {
  const known = new Map<number, Likeness>()
  let list = found
  if (exonyms.size > 0) {
    const before = new Map(found.map(each => [Math.trunc(each), each]))
    for (const [term, like] of exonyms) {
      const earlier = before.has(term) ? likeness(mention, index.term(term)) : undefined
      if (earlier && earlier.value >= like.value) continue
      before.set(term, packed(term, like.value * wordWorth(index.words, term)))
      known.set(term, { ...like, heard: earlier?.heard ?? 0 })
    }
    list = [...before.values()]
  }
  const isPartial = passedOver
  const sorted = Float64Array.from(list).sort()
  const terms = Uint32Array.from(sorted)
  const worths = Float32Array.from(sorted, each => (each - Math.trunc(each)) * 2)
  const { starts } = index.termNames
  let postings = 0
  for (const term of terms) postings += (starts[term + 1] as number) - (starts[term] as number)
  return {
    terms,
    worths,
    postings,
    get(term) {
      const like = known.get(term)
      // Where neighbours were passed over, a name that other words brought is asked whether it has one.
      if (like || !(isPartial || holds(terms, term))) return like
      const made = likeness(mention, index.term(term))
      if (made.value < PAIR_AT) return undefined
      known.set(term, made)
      return made
    },
  }
}

/** Whether an ascending list has the number. */
function holds(list: Uint32Array, number: number): boolean {
  let [low, high] = [0, list.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const value = list[middle] as number
    if (value === number) return true
    if (value < number) low = middle + 1
    else high = middle - 1
  }
  return false
}

/** Terms that another script hears otherwise than its letters are read. */
function judgeSpelt({ spelt, words }: Index, term: Term, keys: readonly string[], judge: (term: number) => void): void {
  const own = SCRIPT_CODES.indexOf(term.script)
  for (const key of keys) {
    for (const each of [key, ...shorterKeys(key)])
      for (const found of find(spelt, each)) if (words.script[found] !== own) judge(found)
  }
}

const NUMBER = ROLES.indexOf('number')

/** One reading of a mention's term, and the dictionary's words that it may be by ear. */
class Listener {
  readonly #index: Index
  readonly #words: Words
  readonly #at: number
  readonly #reading: TermReading
  readonly #judge: (found: number) => void
  /** Number of the script that does not hear this reading, and of the term's own. */
  readonly #abroad: number
  readonly #script: number
  /** Whether this reading alone decides for words of the term's script, and of others. */
  readonly #isOnly: readonly [own: boolean, other: boolean]
  readonly #isSlip: ((term: number) => boolean) | undefined
  /** Where the sounds of the word walked last stand, and whether it was a frame. */
  #from = 0
  #to = 0
  #frame = -1

  constructor(index: Index, term: Term, at: number, judge: (found: number) => void) {
    this.#index = index
    this.#words = index.words
    this.#at = at
    this.#reading = term.readings[at] as TermReading
    this.#judge = judge
    const { abroad } = this.#reading
    this.#abroad = abroad === undefined ? -1 : SCRIPT_CODES.indexOf(abroad)
    this.#script = SCRIPT_CODES.indexOf(term.script)
    const isPlain = term.role !== 'number' && term.apart.length === 0
    const own = term.readings.filter(reading => reading.abroad !== term.script).length
    this.#isOnly = [isPlain && own === 1, isPlain && term.readings.length === 1]
    const { frame, cost, plain } = this.#reading
    this.#isSlip = frame || cost > 0 ? undefined : slipFinder(plain, index.words.plains)
  }

  hear(keys: readonly string[]): void {
    const { skeletons } = this.#index
    const { starts } = skeletons.lists
    groupCount = 0
    // What one reading met, another hears anew.
    nextReading()
    let count = 0
    for (const key of keys) {
      const group = findList(skeletons, key)
      if (group < 0 || met[group] === reading) continue
      met[group] = reading
      GROUPS[groupCount++] = group
      count += (starts[group + 1] as number) - (starts[group] as number)
    }
    const least = count > MANY_WORDS ? HEARD_WELL : LEAST_HEARD
    for (let i = 0; i < groupCount; i++) this.#walk(GROUPS[i] as number, 0, least)
    groupCount = 0
    count = 0
    const { mass, sounds } = this.#reading
    const dearest = (1 - LEAST_HEARD) * Math.max(mass + SPARE_MASS, LEAST_MASS)
    const meet = (letters: Uint8Array, length: number, least: number): void => {
      const group = findListOf(skeletons, letters, length)
      if (group < 0 || met[group] === reading) return
      met[group] = reading
      GROUPS[groupCount] = group
      LEAST[groupCount] = least
      if (groupCount < MOST_GROUPS - 1) groupCount++
      if (least > CHEAP && least <= dearest) count += (starts[group + 1] as number) - (starts[group] as number)
    }
    for (const key of keys) forEachNeighbour(key, sounds, meet)
    this.#hearGroups(count, dearest)
    if (best >= HEARD_FAIRLY) return
    groupCount = 0
    for (const key of keys) forEachFartherKey(key, meet)
    this.#hearGroups(count, dearest)
  }

  /** Hears groups of neighbours where they are few, or cheaply taken for the word; else only its slips are sought in them. */
  #hearGroups(count: number, dearest: number): void {
    const most = MOST_NEIGHBOURS * Math.min(1, FULL_VOCABULARY / this.#index.termCount) ** 2
    if (count > most) passedOver = true
    for (let i = 0; i < groupCount; i++) {
      const least = LEAST[i] as number
      if (least <= CHEAP || (least <= dearest && count <= most)) this.#walk(GROUPS[i] as number, least, LEAST_HEARD)
      else this.#seekSlips(GROUPS[i] as number)
    }
  }

  /** Hears every word of a group. */
  #walk(group: number, atLeast: number, heardAt: number): void {
    const { starts, values } = this.#index.skeletons.lists
    const { soundStarts, sounds, mass, frame, script } = this.#words
    const own = this.#reading
    const end = starts[group + 1] as number
    for (let at = starts[group] as number; at < end; at++) {
      const term = values[at] as number
      if (judged[term] === word || script[term] === this.#abroad) continue
      const longer = Math.max(own.mass, mass[term] as number, LEAST_MASS)
      const dearest = (1 - heardAt) * longer
      if (atLeast > dearest) {
        if (this.#maySlip(term)) this.#take(term, 0, true)
        continue
      }
      const from = soundStarts[term] as number
      const to = soundStarts[term + 1] as number
      if (frame[term] !== this.#frame) {
        this.#frame = frame[term] as number
        beginWalk(own.sounds, framesOf(own.frame, this.#frame === 1))
        this.#to = this.#from
      }
      let shared = 0
      const most = Math.min(to - from, this.#to - this.#from)
      while (shared < most && sounds[this.#from + shared] === sounds[from + shared]) shared++
      this.#from = from
      this.#to = to
      const cost = walk(sounds, from, to, shared, dearest)
      const heard = cost > dearest ? 0 : 1 - cost / longer
      const maySlip = this.#maySlip(term)
      if (heard > 0 || maySlip) this.#take(term, heard, maySlip)
    }
  }

  /** Words of a group that a slip of the pen may have made of this one. */
  #seekSlips(group: number): void {
    if (!this.#isSlip) return
    const { starts, values } = this.#index.skeletons.lists
    const end = starts[group + 1] as number
    for (let at = starts[group] as number; at < end; at++) {
      const term = values[at] as number
      if (judged[term] !== word && this.#maySlip(term) && this.#words.script[term] !== this.#abroad)
        this.#take(term, 0, true)
    }
  }

  #maySlip(term: number): boolean {
    return this.#isSlip !== undefined && this.#words.frame[term] === 0 && this.#isSlip(term)
  }

  /** Takes a word up where it is near; the long way where more than its sound may speak. */
  #take(term: number, heard: number, maySlip: boolean): void {
    const { script, role, conceptStarts, speltStarts } = this.#words
    const isOwn = script[term] === this.#script
    const isByEar =
      this.#isOnly[isOwn ? 0 : 1] &&
      role[term] !== NUMBER &&
      (this.#reading.concepts.length === 0 || conceptStarts[term] === conceptStarts[term + 1]) &&
      (isOwn || speltStarts[term] === speltStarts[term + 1])
    if (!isByEar) {
      this.#judge(term)
      return
    }
    judged[term] = word
    const like = heardAs(this.#reading, this.#at, this.#words, term, heard, maySlip)
    if (like && like.value >= PAIR_AT) keep(this.#words, term, like.value)
  }
}
