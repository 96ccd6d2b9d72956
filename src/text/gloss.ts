/** A name with what stands in brackets or quotes inside it. */
export interface Gloss {
  /** The mention without that part. */
  outer: string
  /** That part. */
  inner: string
}

const BRACKETED = /[([{（［«“„"]\s*([^)\]}）］»”“"([{]{2,})\s*[)\]}）］»”“"]/u

/**
 * The gloss of `Jaysh al-Islam (Islam Army)`, `تنظيم الدولة "داعش"`, `RSF Rapid Support Forces`: a name may say itself
 * twice, or be told from a namesake, in brackets or quotes or by its own initials. Nothing when there is none or when it
 * is the whole.
 */
export function glossOf(mention: string): Gloss | undefined {
  const found = BRACKETED.exec(mention)
  if (!found) return besideInitials(mention)
  const outer = `${mention.slice(0, found.index)} ${mention.slice(found.index + found[0].length)}`
  return /[\p{L}\p{N}]/u.test(outer) ? { outer, inner: found[1] as string } : undefined
}

/** An abbreviation before a name or behind it, with or without a dash or comma between. */
const ABBREVIATION_BEFORE = /^\s*(\p{Lu}{2,6})[\s,:–—-]+(.+)$/u
const ABBREVIATION_BEHIND = /^(.+?)[\s,:–—-]+(\p{Lu}{2,6})\s*$/u

/** A name and its own initials, which may leave out the words that are written small: `SOHR Syrian Observatory for Human Rights`. */
function besideInitials(mention: string): Gloss | undefined {
  const before = ABBREVIATION_BEFORE.exec(mention)
  const behind = ABBREVIATION_BEHIND.exec(mention)
  const glosses = [
    ...(before ? [{ inner: before[1] as string, outer: before[2] as string }] : []),
    ...(behind ? [{ inner: behind[2] as string, outer: behind[1] as string }] : []),
  ]
  return glosses.find(({ inner, outer }) => {
    const initials = Array.from(outer.matchAll(/(?<!\p{L})\p{L}/gu), ([letter]) => letter)
    const great = initials.filter(letter => letter !== letter.toLowerCase())
    return [initials, great].some(letters => letters.length > 1 && letters.join('').toUpperCase() === inner)
  })
}

/**
 * A dictionary's name as it stands, and without what is in brackets: `T4 (Tiyas) Airbase` is also called T4 Airbase.
 * What is in quotes stays, for it is the name itself: `агентство «Амак»`.
 */
export function spellingsOf(name: string): [whole: string, ...bare: string[]] {
  const gloss = /[([{（［]/u.test(name) ? glossOf(name) : undefined
  return gloss ? [name, gloss.outer] : [name]
}
