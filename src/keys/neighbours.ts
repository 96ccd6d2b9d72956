/** What it costs at least to hear a word of one skeleton key as a word of another that differs by a letter. */
import { OMIT, SUBSTITUTE } from './cost-tables.ts'
import { BY_SYLLABLE, SOUNDS } from './sounds.ts'

/** Letters of skeleton keys; the mark of an opening vowel is the first. */
const LETTERS: readonly string[] = [
  'A',
  ...new Set(SOUNDS.flatMap(({ skeleton }) => skeleton).flatMap(letters => [...letters])),
]
const CODES = Uint8Array.from(LETTERS, letter => letter.charCodeAt(0))
const OPENING = CODES[0] as number
const SIZE = 128

const codeOf = (text: string): number => text.charCodeAt(0)

/** Cheapest omission, in a word of the dictionary, of a sign that always leaves this letter; of an opening vowel nothing is sure. */
const ADDED = new Float32Array(SIZE)
/** The same of a sign in the mention's word; and of another sign in its place that leaves this letter and none of its own. */
const LOST = new Float32Array(256)
const CHANGED = new Float32Array(256 * SIZE).fill(1)
// Signs of syllables open so much that with them every letter is near every other: of the dictionary's they are left out.
const THEIRS = SOUNDS.filter(({ sign }) => !BY_SYLLABLE.has(sign))
const omitted = (sign: string): number => Math.min(1, ...OMIT.map(table => table[codeOf(sign)] as number))
for (const letter of LETTERS.slice(1)) {
  const sure = THEIRS.filter(({ skeleton }) => skeleton.includes(letter) && !skeleton.includes(''))
  ADDED[codeOf(letter)] = Math.min(1, ...sure.map(({ sign }) => omitted(sign)))
  for (const { sign, skeleton } of SOUNDS) {
    const others = THEIRS.filter(
      other => other.skeleton.includes(letter) && !other.skeleton.some(own => skeleton.includes(own)),
    )
    CHANGED[codeOf(sign) * SIZE + codeOf(letter)] = Math.min(
      1,
      ...others.map(other => SUBSTITUTE[codeOf(sign) * 256 + codeOf(other.sign)] as number),
    )
  }
}
for (const { sign, skeleton } of SOUNDS) LOST[codeOf(sign)] = skeleton.includes('') ? 0 : omitted(sign)

/** Of the letter at hand: which other letter costs how much, by the signs of the word that leave it, and its loss. */
const CHANGE = new Float32Array(SIZE)
let loss = 0
const SKELETON = new Map(SOUNDS.map(({ sign, skeleton }) => [codeOf(sign), skeleton.join('')]))

function weigh(letter: number, sounds: Uint8Array): void {
  CHANGE.fill(1)
  loss = 1
  if (letter === OPENING) return
  const text = String.fromCharCode(letter)
  for (const sign of sounds) {
    if (!SKELETON.get(sign)?.includes(text)) continue
    loss = Math.min(loss, LOST[sign] as number)
    for (const code of CODES) {
      const cost = CHANGED[sign * SIZE + code] as number
      if (cost < (CHANGE[code] as number)) CHANGE[code] = cost
    }
  }
}

/** Shortest key that is shortened, and that a longer one is shortened to; shorter ones would meet half the vocabulary. */
const SHORTEST = 3
const LONGEST = 30
const KEY = new Uint8Array(LONGEST + 1)

/**
 * Every key that differs from a word's by a letter added, lost, changed or changed about with its neighbour.
 * @param sounds  of the word
 * @param meet    is given the key's letters as bytes (of a buffer that is used again), their number, and the least that the
 *                difference costs
 */
export function forEachNeighbour(
  key: string,
  sounds: Uint8Array,
  meet: (key: Uint8Array, length: number, least: number) => void,
): void {
  const n = key.length
  if (n + 1 < SHORTEST || n >= LONGEST) return
  // Added: KEY holds the letters from `at` on one place further.
  for (let i = 0; i < n; i++) KEY[i + 1] = key.charCodeAt(i)
  for (let at = 0; at <= n; at++) {
    for (let l = at === 0 ? 0 : 1; l < CODES.length; l++) {
      const letter = CODES[l] as number
      if ((at > 0 && KEY[at - 1] === letter) || (at < n && KEY[at + 1] === letter)) continue
      KEY[at] = letter
      meet(KEY, n + 1, ADDED[letter] as number)
    }
    KEY[at] = key.charCodeAt(at)
  }
  if (n < SHORTEST) return
  for (let i = 0; i < n; i++) KEY[i] = key.charCodeAt(i)
  for (let at = 0; at < n; at++) {
    const before = KEY[at] as number
    weigh(before, sounds)
    for (let l = at === 0 ? 0 : 1; l < CODES.length; l++) {
      const letter = CODES[l] as number
      if (letter === before) continue
      KEY[at] = letter
      meet(
        KEY,
        n,
        letter === OPENING ? loss : before === OPENING ? (ADDED[letter] as number) : (CHANGE[letter] as number),
      )
    }
    KEY[at] = before
    // Lost: the letters behind it one place nearer.
    if (at > 0 && at < n - 1 && KEY[at - 1] === KEY[at + 1]) continue
    for (let i = at; i < n - 1; i++) KEY[i] = KEY[i + 1] as number
    meet(KEY, n - 1, before === OPENING ? 0 : loss)
    for (let i = n - 1; i > at; i--) KEY[i] = KEY[i - 1] as number
    KEY[at] = before
  }
  for (let at = 0; at + 1 < n; at++) {
    const [a, b] = [KEY[at] as number, KEY[at + 1] as number]
    if (a === OPENING) continue
    KEY[at] = b
    KEY[at + 1] = a
    meet(KEY, n, CHANGED_ABOUT)
    KEY[at] = a
    KEY[at + 1] = b
  }
}

/** What is two letters away costs no less; often the letters between them pass for their neighbours. */
const FARTHER = 0.5

/** Every key that is a word's with one letter lost and one added somewhere else; as `forEachNeighbour`. */
export function forEachFartherKey(key: string, meet: (key: Uint8Array, length: number, least: number) => void): void {
  const n = key.length
  if (n < SHORTEST || n >= LONGEST) return
  for (let lost = 0; lost < n; lost++) {
    const rest = key.slice(0, lost) + key.slice(lost + 1)
    for (let i = 0; i < n - 1; i++) KEY[i + 1] = rest.charCodeAt(i)
    for (let at = 0; at < n; at++) {
      for (const letter of CODES) {
        KEY[at] = letter
        meet(KEY, n, FARTHER)
      }
      KEY[at] = rest.charCodeAt(at)
    }
  }
}

/** Two consonants changed about are one lost and one added. */
const CHANGED_ABOUT = 1.5
