/** What a careful user adds to a search library for Arabic names: rules of romanisation before, words compared after. */
import { jaroWinkler } from '@skyra/jaro-winkler'

/** Over a prepared name, in this order. */
const RULES: readonly (readonly [from: RegExp, to: string])[] = [
  [/\b(?:al|el|ul|a[sdt]h|e[sd]h|asch|a[snrdtz]|e[snrdtz]) (?=\w)/gu, ''],
  [/\b(?:al|el)(?=\w{4})/gu, ''],
  [/dsch|dj|dzh/gu, 'j'],
  [/sch|ch/gu, 'sh'],
  [/[kg]h/gu, 'h'],
  [/th/gu, 't'],
  [/dh|z/gu, 'd'],
  [/q|c/gu, 'k'],
  [/ou|oo|o/gu, 'u'],
  [/ee|ie|y|j(?=a)/gu, 'i'],
  [/e/gu, 'a'],
  [/(?<=a)h\b|(.)(?=\1)/gu, ''],
]

export const rewrite = (name: string): string =>
  RULES.reduce((text, [from, to]) => text.replace(from, to), name) || name

/** How like two names are, 0..1: every word by the likest of the other side, long words for more. */
export function tokenLikeness(asked: readonly string[], listed: readonly string[]): number {
  let sum = 0
  let all = 0
  for (const [side, other] of [
    [asked, listed],
    [listed, asked],
  ] as const) {
    for (const word of side) {
      let best = 0
      for (const candidate of other) best = Math.max(best, jaroWinkler(word, candidate))
      sum += best * word.length
      all += word.length
    }
  }
  return all === 0 ? 0 : sum / all
}
