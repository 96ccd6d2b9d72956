/**
 * UTF-8 that was read as Latin-1 or Windows-1252: each letter of Arabic, Hebrew or Cyrillic has become two signs, the
 * first of them one of very few.
 */
const LEADS: readonly (readonly [script: string, pair: RegExp])[] = [
  ['Arabic', /[ØÙÚÛ][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/gu],
  ['Hebrew', /×[\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/gu],
  ['Cyrillic', /[ÐÑ][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/gu],
]

/** Share of a text's signs that must be such pairs, and their least number: a name in Icelandic has one Ð at most. */
const LEAST_SHARE = 0.6
const FEWEST = 2

/** The script that a mention was in before it was decoded wrongly, or nothing when it was not. */
export function mojibakeOf(text: string): string | undefined {
  const signs = text.replace(/\s/gu, '').length
  return LEADS.find(([, pair]) => {
    const pairs = text.match(pair)?.length ?? 0
    return pairs >= FEWEST && pairs * 2 >= signs * LEAST_SHARE
  })?.[0]
}
