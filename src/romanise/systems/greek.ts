import { letterRows, type Rule, type System, unchanged } from '../rules.ts'

const VOICELESS = '(?=[θκξπσςτφχψ]|(?!\\p{L}))'

/** αυ ευ ηυ: f before a voiceless consonant or at the end, otherwise v. */
const diphthong = (letters: string, latin: string): readonly Rule[] => [
  { from: new RegExp(letters + VOICELESS, 'giu'), to: `${latin}f`, example: [`${letters}τ`, `${latin}ft`] },
  { from: new RegExp(letters, 'giu'), to: `${latin}v`, example: [`${letters}α`, `${latin}va`] },
]

const ELOT: readonly Rule[] = [
  ...diphthong('αυ', 'a'),
  ...diphthong('αύ', 'á'),
  ...diphthong('ευ', 'e'),
  ...diphthong('εύ', 'é'),
  ...diphthong('ηυ', 'i'),
  ...diphthong('ηύ', 'í'),
  { from: /ου/giu, to: 'ou', example: ['ου', 'ou'] },
  { from: /ού/giu, to: 'oú', example: ['ού', 'oú'] },
  { from: /γ(?=[γξχ])/giu, to: 'n', example: ['γχ', 'nch'] },
  { from: /(?<!\p{L})μπ|μπ(?!\p{L})/giu, to: 'b', example: ['μπα', 'ba'] },
  ...letterRows(
    'α a, β v, γ g, δ d, ε e, ζ z, η i, θ th, ι i, κ k, λ l, μ m, ν n, ξ x, ο o, π p, ρ r, ς s, σ s, τ t, υ y, φ f, χ ch, ψ ps, ω o, ' +
      'ά á, έ é, ή í, ί í, ό ó, ύ ý, ώ ó, ϊ ï, ϋ ÿ, ΐ ḯ, ΰ ÿ́',
  ).filter(({ from }) => from.source !== 'ς'),
]

/** Breathings, lengths and iota subscript out, every accent acute: polytonic writing is read as monotonic. */
const monotonic = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/(?<=\p{Script=Greek}\p{M}{0,3})[\u0304\u0306\u0313\u0314\u0345]/gu, '')
    .replace(/(?<=\p{Script=Greek}\p{M}{0,3})[\u0300\u0342]/gu, '\u0301')
    .normalize('NFC')

export const ELOT_743: System = {
  id: 'elot-743',
  title: 'ELOT 743:1982, transcription; ISO 843:1997 type 2; UN 1987; BGN/PCGN 1996',
  script: 'Grek',
  langs: ['el'],
  source:
    'Table and examples in interscript/maps elot-ell-Grek-Latn-743-1982-ts.imp; accents are kept, polytonic signs are read as monotonic (kunya’s)',
  prepare: monotonic,
  reading: [],
  rules: ELOT,
  cased: true,
  capitals: unchanged,
}
