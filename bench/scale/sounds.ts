/**
 * One sound of a word as Arabic has it: a consonant by its letter (ع, ح, ش …), a vowel in Latin letters (a i u short,
 * ā ī ū long), or ة. A doubled consonant stands twice.  أحرار, ahrar -> ا a ح ر ā ر
 */
export type Sound = string

/** How common romanisations write each letter; a vowel letter may be a long vowel or a consonant. */
const LETTERS: Readonly<Record<string, readonly (readonly [latin: string, ...sounds: Sound[]])[]>> = {
  ب: [['b', 'ب']],
  ت: [['t', 'ت']],
  ث: [
    ['th', 'ث'],
    ['s', 'ث'],
    ['t', 'ث'],
  ],
  ج: [
    ['dj', 'ج'],
    ['j', 'ج'],
    ['g', 'ج'],
  ],
  ح: [['h', 'ح']],
  خ: [['kh', 'خ']],
  د: [['d', 'د']],
  ذ: [
    ['dh', 'ذ'],
    ['th', 'ذ'],
    ['z', 'ذ'],
    ['d', 'ذ'],
  ],
  ر: [['r', 'ر']],
  ز: [['z', 'ز']],
  س: [['s', 'س']],
  ش: [
    ['sh', 'ش'],
    ['ch', 'ش'],
  ],
  ص: [['s', 'ص']],
  ض: [
    ['dh', 'ض'],
    ['d', 'ض'],
  ],
  ط: [['t', 'ط']],
  ظ: [
    ['dh', 'ظ'],
    ['z', 'ظ'],
  ],
  ع: [
    ["'", 'ع'],
    ['', 'ع'],
  ],
  غ: [
    ['gh', 'غ'],
    ['g', 'غ'],
  ],
  ف: [['f', 'ف']],
  ق: [
    ['q', 'ق'],
    ['k', 'ق'],
  ],
  ك: [['k', 'ك']],
  ل: [['l', 'ل']],
  م: [['m', 'م']],
  ن: [['n', 'ن']],
  ه: [['h', 'ه']],
  و: [
    ['w', 'و'],
    ['u', 'و'],
    ['ou', 'ū'],
    ['oo', 'ū'],
    ['u', 'ū'],
    ['o', 'ū'],
  ],
  ي: [
    ['yy', 'ي', 'ي'],
    ['y', 'ي'],
    ['i', 'ي'],
    ['ee', 'ī'],
    ['i', 'ī'],
  ],
  ا: [
    ['aa', 'ā'],
    ['a', 'ā'],
  ],
  ى: [['a', 'ā']],
  ة: [
    ['ah', 'ة'],
    ['eh', 'ة'],
    ['a', 'ة'],
    ['e', 'ة'],
  ],
  ء: [
    ["'", 'ء'],
    ['', 'ء'],
  ],
  أ: [['', 'ء']],
  إ: [['', 'ء']],
  ؤ: [['', 'ء']],
  ئ: [['', 'ء']],
  آ: [
    ['aa', 'ā'],
    ['a', 'ā'],
  ],
}

const SHORT: Readonly<Record<string, Sound>> = { a: 'a', e: 'a', i: 'i', u: 'u', o: 'u' }
const isVowel = (sound: Sound | undefined): boolean => sound !== undefined && /^[aiuāīūة]$/u.test(sound)

/**
 * The sounds of a word that is given as Arabic writes it and as people who read no Arabic do: the one has the consonants, the
 * other the short vowels.
 * @param arabic  without the article and without vowel signs
 * @param latin   a plain romanisation in a-z and '
 * @returns       nothing when the two do not read as one word
 */
export function soundsOf(arabic: string, latin: string): Sound[] | undefined {
  const letters = [...arabic.normalize('NFC')]
  const spelt = latin.toLowerCase().replace(/[’‘`ʿʾ]/gu, "'")
  const walk = (i: number, j: number, so: readonly Sound[]): Sound[] | undefined => {
    if (i === letters.length && j === spelt.length) return [...so]
    const last = so.at(-1)
    for (const [latinOf, ...sounds] of LETTERS[letters[i] ?? ''] ?? []) {
      if (!spelt.startsWith(latinOf, j)) continue
      // Two vowels do not meet in Arabic.
      if (isVowel(sounds[0]) && isVowel(last)) continue
      // jaish and jaysh, faulad and fawlad: after a, the vowel letter of Latin is the consonant.
      if (/^[iu]$/u.test(latinOf) && !isVowel(sounds[0]) && last !== 'a') continue
      const next = j + latinOf.length
      const doubled = latinOf !== '' && sounds.length === 1 && !isVowel(sounds[0]) && spelt.startsWith(latinOf, next)
      if (doubled) {
        const found = walk(i + 1, next + latinOf.length, [...so, ...sounds, ...sounds])
        if (found) return found
      }
      const found = walk(i + 1, next, [...so, ...sounds])
      if (found) return found
    }
    const short = SHORT[spelt[j] ?? '']
    if (short === undefined || isVowel(last)) return undefined
    // A bare initial alif carries a vowel of its own.
    if (i === 0 && letters[0] === 'ا') return walk(1, j + 1, ['ء', short])
    return i > 0 ? walk(i, j + 1, [...so, short]) : undefined
  }
  return walk(0, 0, [])?.flatMap((sound, i, all) =>
    // -iya is -iyya in a hurry.
    sound === 'ي' && all[i - 1] === 'i' && all[i + 1] === 'ة' ? ['ي', 'ي'] : [sound],
  )
}

/** Sounds that spellings confuse, as one letter; vowels and what is often left out, as nothing. */
// biome-ignore format: sounds of one kind stand together
const BONES: Readonly<Record<Sound, string>> = {
  ث: 's', س: 's', ص: 's',
  ت: 't', ط: 't',
  د: 'd', ض: 'd', ذ: 'd', ظ: 'd', ز: 'd',
  ح: 'h', ه: 'h', خ: 'h',
  ق: 'k', ك: 'k', غ: 'g', ج: 'j', ش: 'c',
  ب: 'b', ر: 'r', ف: 'f', ل: 'l', م: 'm', ن: 'n',
}

/** What every spelling of a word has in common, about: two words of one skeleton may be written alike. */
export const skeletonOf = (sounds: readonly Sound[]): string =>
  sounds
    .map(sound => BONES[sound] ?? '')
    .join('')
    .replace(/(.)\1+/gu, '$1')
