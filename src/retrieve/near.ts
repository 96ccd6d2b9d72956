import { shorterKeys } from '../index/keys.ts'
import type { Index, IndexPart, Words } from '../index/open.ts'
import { roleWorth, wordWorth } from '../index/worth.ts'
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
  const parts = partsOf(index)
  const { termShift, groupShift } = parts.at(-1) as Part
  const last = (parts.at(-1) as Part).index
  nextWord(termShift + last.termCount, groupShift + last.skeletons.lists.starts.length)
  const judges = parts.map(part => (number: number): void => {
    if (judged[part.termShift + number] === word) return
    judged[part.termShift + number] = word
    const like = likeness(term, part.index.term(number))
    if (like.value < PAIR_AT) return
    keep(part, number, like.value)
    if (like.how === 'same-form') sameForm.push([part.now(number), like])
  })
  parts.forEach((part, i) => {
    const judge = judges[i] as (number: number) => void
    for (const { plain, concepts } of term.readings) {
      for (const number of find(part.index.plains, plain)) judge(number)
      for (const { concept } of concepts) for (const number of find(part.index.concepts, String(concept))) judge(number)
    }
  })
  term.readings.forEach(({ sounds }, at) => {
    if (sounds.length === 0) return
    const keys = skeletonKeys(String.fromCharCode(...sounds))
    // What one reading met, another hears anew.
    nextReading()
    const listeners = parts.map((part, i) => {
      const judge = judges[i] as (number: number) => void
      if (part.index.spelt.lists.values.length > 0) judgeSpelt(part.index, term, keys, judge)
      return new Listener(part, index.termCount, term, at, judge)
    })
    for (const listener of listeners) listener.hear(keys)
    // Asked of all parts first, so that one that has a good word keeps another from going farther.
    if (best < HEARD_FAIRLY) for (const listener of listeners) listener.hearFarther(keys)
  })
  return newNearWord(index, term, exonymsNear(index, sameForm))
}

/** An index, or one inside an index that has grown; its terms and groups are marked behind those of the parts before it. */
interface Part extends IndexPart {
  termShift: number
  groupShift: number
  /** Of a part: the whole. */
  whole: Index | undefined
}

const PARTS = new WeakMap<Index, readonly Part[]>()

function partsOf(index: Index): readonly Part[] {
  let parts = PARTS.get(index)
  if (!parts) {
    let [termShift, groupShift] = [0, 0]
    parts = (index.parts ?? [{ index, now: same }]).map(part => {
      const made = { ...part, termShift, groupShift, whole: index.parts && index }
      termShift += part.index.termCount
      groupShift += part.index.skeletons.lists.starts.length
      return made
    })
    PARTS.set(index, parts)
  }
  return parts
}
const same = (term: number): number => term

/** A term and its worth as one number, so that a list of them is sorted by the terms as numbers are. */
const packed = (term: number, worth: number): number => term + worth / 2

function keep({ index, now, whole }: Part, term: number, value: number): void {
  if (!whole) {
    if (value > best) best = value
    found.push(packed(term, value * wordWorth(index.words, term)))
    return
  }
  const number = now(term)
  const { starts } = whole.termNames
  // A word whose names are gone is there no more.
  if (starts[number] === starts[number + 1]) return
  if (value > best) best = value
  found.push(packed(number, value * termWorth(whole, number)))
}

/** What a word of any index is worth to a name that has it. */
function termWorth(index: Index, term: number): number {
  if (!index.parts) return wordWorth(index.words, term)
  const made = index.term(term)
  return roleWorth(made) * made.rarity
}

function newNearWord(index: Index, mention: Term, exonyms: ReadonlyMap<number, Likeness>): NearWord {
  const known = new Map<number, Likeness>()
  let list = found
  if (exonyms.size > 0) {
    const before = new Map(found.map(each => [Math.trunc(each), each]))
    for (const [term, like] of exonyms) {
      const earlier = before.has(term) ? likeness(mention, index.term(term)) : undefined
      if (earlier && earlier.value >= like.value) continue
      before.set(term, packed(term, like.value * termWorth(index, term)))
      known.set(term, { ...like, heard: earlier?.heard ?? 0 })
    }
    list = [...before.values()]
  } else if (index.parts) list = [...new Map(found.map(each => [Math.trunc(each), each])).values()]
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
  readonly #part: Part
  readonly #index: Index
  readonly #words: Words
  /** Of the whole dictionary. */
  readonly #termCount: number
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

  constructor(part: Part, termCount: number, term: Term, at: number, judge: (found: number) => void) {
    this.#part = part
    this.#index = part.index
    this.#words = part.index.words
    this.#termCount = termCount
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
    this.#isSlip = frame || cost > 0 ? undefined : slipFinder(plain, part.index.words.plains)
  }

  /** Hears the words of the very keys, and those a consonant away. */
  hear(keys: readonly string[]): void {
    const { skeletons } = this.#index
    const { starts } = skeletons.lists
    this.#begin()
    let count = 0
    for (const key of keys) {
      const group = findList(skeletons, key)
      if (group < 0 || !this.#meets(group)) continue
      GROUPS[groupCount++] = group
      count += (starts[group + 1] as number) - (starts[group] as number)
    }
    const least = count > MANY_WORDS ? HEARD_WELL : LEAST_HEARD
    for (let i = 0; i < groupCount; i++) this.#walk(GROUPS[i] as number, 0, least)
    const { sounds } = this.#reading
    this.#hearNeighbours(meet => {
      for (const key of keys) forEachNeighbour(key, sounds, meet)
    })
  }

  /** Hears the words two consonants away. */
  hearFarther(keys: readonly string[]): void {
    this.#begin()
    this.#hearNeighbours(meet => {
      for (const key of keys) forEachFartherKey(key, meet)
    })
  }

  /** Another listener may have walked since. */
  #begin(): void {
    groupCount = 0
    this.#frame = -1
  }

  /** Whether a group is met for the first time by this reading. */
  #meets(group: number): boolean {
    const at = this.#part.groupShift + group
    if (met[at] === reading) return false
    met[at] = reading
    return true
  }

  #hearNeighbours(each: (meet: (letters: Uint8Array, length: number, least: number) => void) => void): void {
    const { skeletons } = this.#index
    const { starts } = skeletons.lists
    groupCount = 0
    let count = 0
    const dearest = (1 - LEAST_HEARD) * Math.max(this.#reading.mass + SPARE_MASS, LEAST_MASS)
    each((letters, length, least) => {
      const group = findListOf(skeletons, letters, length)
      if (group < 0 || !this.#meets(group)) return
      GROUPS[groupCount] = group
      LEAST[groupCount] = least
      if (groupCount < MOST_GROUPS - 1) groupCount++
      if (least > CHEAP && least <= dearest) count += (starts[group + 1] as number) - (starts[group] as number)
    })
    this.#hearGroups(count, dearest)
  }

  /** Hears groups of neighbours where they are few, or cheaply taken for the word; else only its slips are sought in them. */
  #hearGroups(count: number, dearest: number): void {
    const most = MOST_NEIGHBOURS * Math.min(1, FULL_VOCABULARY / this.#termCount) ** 2
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
    const shift = this.#part.termShift
    const end = starts[group + 1] as number
    for (let at = starts[group] as number; at < end; at++) {
      const term = values[at] as number
      if (judged[shift + term] === word || script[term] === this.#abroad) continue
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
      if (
        judged[this.#part.termShift + term] !== word &&
        this.#maySlip(term) &&
        this.#words.script[term] !== this.#abroad
      )
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
    judged[this.#part.termShift + term] = word
    const like = heardAs(this.#reading, this.#at, this.#words, term, heard, maySlip)
    if (like && like.value >= PAIR_AT) keep(this.#part, term, like.value)
  }
}
