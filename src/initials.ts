/** A mention that is an abbreviation which the dictionary does not list as it stands. */

import { mostBarred } from './decide/decide.ts'
import { initialsEvidence } from './decide/evidence.ts'
import { aliasOf, isMinor, isWeak, listedNames, typeOf } from './index/open.ts'
import type { Bench, Judged } from './judge.ts'
import { contextFactor } from './score/context.ts'
import { typeFactor } from './score/policies.ts'
import { find } from './source/arrays.ts'
import { spelledOut } from './text/letter-names.ts'
import type { Token } from './text/tokenise.ts'

/** Letters from which initials are one name's alone, where the hint says what kind of thing has them: three are many things'. */
const TELLING_INITIALS = 4
/** What such initials score; what an abbreviation does that stands there by the names of its letters. */
const INITIALS = 0.9
const BY_LETTER_NAMES = 0.95
const CAPITALS = /^\p{Lu}+$/u

/**
 * Names whose initials a single word in capitals spells: worth a look, for others have them too; a match where they are
 * long, the dictionary knows one entity that has them, and it is of the kind asked for.
 */
export function judgeInitials(bench: Bench, tokens: readonly Token[]): Judged[] {
  const { index, hints } = bench
  const [token] = tokens
  if (!token || tokens.length > 1 || !token.capitals) return []
  const names = Array.from(find(index.initials, token.plain))
  const isLong = token.plain.length >= TELLING_INITIALS && new Set(names.map(name => index.nameEntity[name])).size === 1
  return names.map(name => {
    const minor = isMinor(index, name)
    const isTold = isLong && !minor && typeOf(index, index.nameEntity[name] as number) === hints.type
    const judged = judgedByLetters(bench, tokens, name, isTold ? INITIALS : undefined, 'its initials')
    return { ...judged, minor: minor ? 'unsure' : undefined }
  })
}

/** Listed abbreviations that the words spell by the names of their letters: پەیەدە, PYD. */
export function judgeLetterNames(bench: Bench, tokens: readonly Token[]): Judged[] {
  const { index } = bench
  const names = new Set(spelledOut(tokens).flatMap(letters => listedNames(index, letters)))
  return [...names]
    .filter(name => CAPITALS.test(aliasOf(index, name).name))
    .map(name => {
      const weak = isWeak(index, name)
      const worth = weak ? undefined : BY_LETTER_NAMES
      return { ...judgedByLetters(bench, tokens, name, worth, 'the names of its letters'), weak }
    })
}

/** @param worth  undefined where it is never a match by itself */
function judgedByLetters(
  { index, hints, options }: Bench,
  tokens: readonly Token[],
  name: number,
  worth: number | undefined,
  why: string,
): Judged {
  const entity = index.nameEntity[name] as number
  const untyped = (worth ?? mostBarred(options)) * contextFactor(index, entity, name, hints)
  return {
    entity,
    name,
    worth: untyped,
    untyped,
    score: untyped * typeFactor(hints.type, typeOf(index, entity)),
    barred: worth === undefined,
    weak: false,
    evidence: () => initialsEvidence(tokens.map(({ surface }) => surface).join(' '), aliasOf(index, name).name, why),
  }
}
