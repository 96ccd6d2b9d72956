import type { Habits } from './arabic-habits.ts'

/** The article, with its l or a sun letter, and what follows it within the same name. */
const ARTICLE = /^[ao](?:[lnrtdszšṯḏṣḍṭẓşţḑ]|\p{L}\p{M}|d͟h|[dst]h)$/u
/** bil, liţ: a particle that took in the article, in the systems that write it as a word. */
const PARTICLE = /^(?!bin$)[bl][ei](?:[lnrtdszşţḑ]|\p{L}\p{M}|d͟h|[dst]h)$/u

/**
 * 'al-sharqīyah' -> 'al-Sharqīyah': each word gets a capital, save the article (unless the system wants one), the
 * particles wa-, bi-, li-, and ibn between two names.
 */
export function arabicCapitals({ joint, articleCapital, afterParticle, bin }: Habits, text: string): string {
  let first = true
  return text.replace(/[\p{L}\p{M}·ʹ‘’ʿʾ]+/gu, (word: string, at: number) => {
    const before = text[at - 1]
    const after = text[at + word.length]
    const isArticle = ARTICLE.test(word) && after === joint
    const isParticle =
      (after === '-' &&
        (before === '-' ? /^\p{L}\p{M}?$|^[dst]h$/u.test(word) : /^(?:wa|[bl][ei]|lil)$/u.test(word))) ||
      (afterParticle === 'al' && after === ' ' && (word === 'wa' || word === 'va' || PARTICLE.test(word))) ||
      (bin === 'ibn' && word === 'ibn' && !first)
    const small = isArticle ? articleCapital === 'never' || (articleCapital === 'first' && !first) : isParticle
    first = false
    return small ? word : word.replace(/\p{Ll}/u, letter => letter.toUpperCase())
  })
}
