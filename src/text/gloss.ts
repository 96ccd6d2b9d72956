/** A name with what stands in brackets or quotes inside it. */
export interface Gloss {
  /** The mention without that part. */
  outer: string
  /** That part. */
  inner: string
}

const BRACKETED = /[([{（［«“„"]\s*([^)\]}）］»”“"([{]{2,})\s*[)\]}）］»”“"]/u

/**
 * The gloss of `Jaysh al-Islam (Islam Army)`, `تنظيم الدولة "داعش"`: a name may say itself twice, or be told from a
 * namesake, in brackets or quotes. Nothing when there is none or when it is the whole.
 */
export function glossOf(mention: string): Gloss | undefined {
  const found = BRACKETED.exec(mention)
  if (!found) return undefined
  const outer = `${mention.slice(0, found.index)} ${mention.slice(found.index + found[0].length)}`
  return /[\p{L}\p{N}]/u.test(outer) ? { outer, inner: found[1] as string } : undefined
}

/**
 * A dictionary's name as it stands, and without what is in brackets: `T4 (Tiyas) Airbase` is also called T4 Airbase.
 * What is in quotes stays, for it is the name itself: `агентство «Амак»`.
 */
export function spellingsOf(name: string): [whole: string, ...bare: string[]] {
  const gloss = /[([{（［]/u.test(name) ? glossOf(name) : undefined
  return gloss ? [name, gloss.outer] : [name]
}
