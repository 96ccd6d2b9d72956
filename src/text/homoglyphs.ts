/** Cyrillic letters that look like Latin ones, after folding. Source: Unicode confusables, the pairs that fonts make identical. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ј: 'j',
  ѕ: 's',
  һ: 'h',
  ԁ: 'd',
  ԛ: 'q',
  ԝ: 'w',
  ѵ: 'v',
  ӏ: 'l',
}
const BACK = new Map(Object.entries(LOOK_ALIKES).map(([cyrillic, latin]) => [latin, cyrillic]))

/** Digits that stand for letters inside a word. Arabizi has others (3, 5, 6, 7, 9), and none of these. */
const DIGIT_LETTERS: Readonly<Record<string, string>> = { 0: 'o', 1: 'i' }
const DIGIT_INSIDE = /(?<=\p{Script=Latin})[01](?=\p{Script=Latin})/gu

const MIXED = /(?=.*\p{Script=Latin})(?=.*\p{Script=Cyrillic})/u

/**
 * A word that mixes Latin and Cyrillic letters, or digits that look like letters, in the one script it can be: a trick
 * or a slip of the keyboard, never a spelling. A word that can be neither comes back as it is.
 */
export const unmixed = (word: string): string =>
  ofOneScript(word).replace(DIGIT_INSIDE, digit => DIGIT_LETTERS[digit] as string)

function ofOneScript(word: string): string {
  if (!MIXED.test(word)) return word
  const latin = [...word].map(letter => LOOK_ALIKES[letter] ?? letter).join('')
  if (!/\p{Script=Cyrillic}/u.test(latin)) return latin
  const cyrillic = [...word].map(letter => BACK.get(letter) ?? letter).join('')
  return /\p{Script=Latin}/u.test(cyrillic) ? word : cyrillic
}
