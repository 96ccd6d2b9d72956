/** "Did you mean": the nearest of some words. */

/** Fuse looks at so many characters of a pattern at most. */
const LONGEST_PATTERN = 32

export async function nearest(word: string, words: readonly string[]): Promise<string | undefined> {
  const { default: Fuse } = await import('fuse.js')
  return new Fuse([...words], { threshold: 0.5 }).search(word.slice(0, LONGEST_PATTERN))[0]?.item
}
