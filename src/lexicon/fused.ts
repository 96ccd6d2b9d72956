import { plain as plainForm } from '../text/fold.ts'
import type { Token } from '../text/tokenise.ts'
import { INNER_ARTICLE, stripArabicArticle } from './article.ts'
import { isKnownForm, type Lexicon, meaningsOf } from './lexicon.ts'

/** `Abdulrahman`, `Abderrahmane`, `عبدالرحمن`: servant of …, two words written as one. */
const FUSED_ABD = /^(abd|ʿabd|'abd)(?:[aeiuoü]|ou)(?:l|([bcdfghjkmnpqrstvwxyz])(?=\2))(.{3,})$/u
const FUSED_ABD_ALLAH = /^(abd)((?:[aeiou]|ou)llah?)$/u
const FUSED_ABD_ARABIC = /^(عبد)(ال.{2,})$/u
const FUSED_ABD_CYRILLIC = /^(абд)(?:[уэае])(?:ль?|([рснштздй])(?=\2))(.{3,})$/u
/** `Nureddin`, `Izzeddine`, `Seyfettin`, `Saifudin`: … of the religion; the doubled letter is the article's. */
const FUSED_DIN = /^(.{2,}?)(?:[aeiouyöüô]|ou|oo)(?:dd|tt|(?<=.{3}u)d)(?:[iîīy]|ee)ne?$/u
/** `Ezzedine`, `Nouredine`: with one d it takes one of the words that such names begin with. */
const UNDOUBLED_DIN =
  /^([ei]zz?|n(?:ou|oo|u)r|salah?|badr|s[ea]if|d?jamal|alaa?|fakhr|taj|[cs]hams|kh[ea]i?r|m(?:o|ou|u)hi|z[aei]*n|[ei]mad|nas+e?r|n[ae]jm|h(?:o|ou|u)ss?am|d?jalal|kamal|[cs]haraf|siraj|[cs]hihab)ed[iî]ne?$/u
const FUSED_DIN_CYRILLIC = /^(.{2,}?)[уюаяэеи]дд[иі]н$/u

/**
 * The two words that one written word holds: `Abdulrahman`, `ديرالزور`, `Nureddin`, `Märtyrerbrigade`.
 * @param plain  as the lexicon would list it
 */
export function fusedWords(lexicon: Lexicon, { text, script }: Token, plain: string): [string, string] | undefined {
  const parts =
    FUSED_ABD_ALLAH.exec(text) ??
    FUSED_ABD_ARABIC.exec(text) ??
    FUSED_ABD.exec(text) ??
    FUSED_ABD_CYRILLIC.exec(text) ??
    (isKnownForm(lexicon, plain)
      ? null
      : (fusedArticle(lexicon, text) ?? fusedUl(lexicon, text) ?? fusedDin(text) ?? compound(lexicon, script, plain)))
  return parts ? [parts[1] as string, (parts[3] ?? parts[2]) as string] : undefined
}

/** `ديرالزور` is two words, for the lexicon knows one of them; كوالسكي is Kowalski. */
function fusedArticle(lexicon: Lexicon, text: string): readonly string[] | null {
  const parts = INNER_ARTICLE.exec(text)
  const [, first = '', second = ''] = parts ?? []
  return [first, second].some(part => isKnownForm(lexicon, plainForm(stripArabicArticle(part)))) ? parts : null
}

const INNER_UL = /^(.{3,})(?:[aeou]l|ول)(.{3,})$/u

/** Letters that Sorani alone writes. */
const SORANI = /[ەێۆڕڵ]/u

/**
 * `Ansarulislam`, تەحریرولشام: two known words and the article between them, as Persian, Kurdish and Urdu speak it. Sorani,
 * which writes every vowel, has ول in the middle of few words else: one known word will do.
 */
function fusedUl(lexicon: Lexicon, text: string): readonly string[] | null {
  const parts = INNER_UL.exec(text)
  const known = (parts ?? []).slice(1).filter(part => isKnownForm(lexicon, plainForm(part))).length
  return known >= (SORANI.test(text) ? 1 : 2) ? parts : null
}

function fusedDin(text: string): readonly string[] | null {
  const latin = FUSED_DIN.exec(text)
  if (latin) return [text, latin[1] as string, 'din']
  const undoubled = UNDOUBLED_DIN.exec(text)
  if (undoubled) return [text, undoubled[1] as string, 'din']
  const cyrillic = FUSED_DIN_CYRILLIC.exec(text)
  return cyrillic && [text, cyrillic[1] as string, 'дин']
}

/** Sounds that German and Dutch put between the parts of a compound. */
const LINKS = ['', 's', 'en', 'n', 'es'] as const
const SHORTEST_PART = 4
const COMPOUNDING = new Set(['de', 'nl', 'sv'])

/** `Märtyrerbrigade`, `Selbstverteidigungskräfte`: a long unknown Latin word that is two known words. */
function compound(lexicon: Lexicon, script: string, plain: string): readonly string[] | null {
  if (script !== 'Latn' || plain.length < 2 * SHORTEST_PART + 1) return null
  const isPart = (part: string): boolean => meaningsOf(lexicon, part).some(({ lang }) => COMPOUNDING.has(lang))
  for (let cut = plain.length - SHORTEST_PART; cut >= SHORTEST_PART; cut--) {
    const second = plain.slice(cut)
    if (!isPart(second)) continue
    for (const link of LINKS) {
      const first = plain.slice(0, cut - link.length)
      if (first.length >= SHORTEST_PART && plain.slice(first.length, cut) === link && isPart(first))
        return [plain, first, second]
    }
  }
  return null
}
