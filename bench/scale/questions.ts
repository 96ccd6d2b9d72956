/** What is asked: names as the next writer spells them, none of which stands in the dictionary. */
import { distance } from 'fastest-levenshtein'
import { type Asked, type Part, writeName, writeTranslated } from './names.ts'
import { capital, drawStyle, type Next, PROFILES, pick, type Style } from './styles.ts'

export interface Question {
  kind: Kind
  mention: string
  /** Ids that are right; none where the entity is absent. */
  right: readonly string[]
}

export const KINDS = {
  respelt: 'another romanisation',
  article: 'another romanisation, its articles fused, assimilated or left out',
  translated: 'the kind word translated, or left out; the rest in another romanisation',
  typo: 'a listed name with one or two wrong letters',
  'respelt, typo': 'another romanisation with one wrong letter',
} as const
export type Kind = keyof typeof KINDS

/** Letters by which a new spelling must differ from every name of its entity. */
const FEWEST_EDITS = 2

/** A string for comparing: small letters without marks, hamza, ʿayn and punctuation. */
export const plainKey = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}'’‘`ʿʾʻʼ]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const KEYBOARD = 'abcdefghijklmnopqrstuvwxyz'

const isLetter = (sign: string | undefined): boolean => /^\p{L}$/u.test(sign ?? '')

/** One letter added, lost, changed, or changed places with its neighbour; never the first two of a word. */
export function mistype(name: string, next: Next): string {
  const letters = [...name]
  const places = letters.flatMap((letter, i) =>
    isLetter(letter) && isLetter(letters[i - 1]) && isLetter(letters[i - 2]) ? [i] : [],
  )
  if (places.length === 0) return name
  const place = pick(places, next)
  const letter = pick([...KEYBOARD], next)
  switch (Math.floor(next() * 4)) {
    case 0:
      return letters.toSpliced(place, 0, letter).join('')
    case 1:
      return letters.toSpliced(place, 1).join('')
    case 2:
      return letters.toSpliced(place, 1, letter).join('')
    default:
      return letters.toSpliced(place - 1, 2, letters[place] as string, letters[place - 1] as string).join('')
  }
}

/** A writer whose articles are not as in most dictionaries. */
function drawArticles(next: Next): Style {
  const style = drawStyle(next)
  const articleForm = pick(['fused', 'left out', 'joined'] as const, next)
  return { ...style, articleForm, assimilates: articleForm === 'joined' || next() < 0.5 }
}

const withoutKind = (parts: readonly Part[]): readonly Part[] => parts.filter(part => !part.kind)

const WRITERS: Readonly<Record<Kind, (entity: Asked, next: Next) => string | undefined>> = {
  respelt: ({ parts }, next) => writeName(parts, drawStyle(next)),
  article: ({ parts }, next) => (parts.some(part => part.article) ? writeName(parts, drawArticles(next)) : undefined),
  translated: ({ parts }, next) => {
    if (!parts[0]?.kind) return undefined
    const style = drawStyle(next)
    return next() < 0.3 && parts.length > 2 ? writeName(withoutKind(parts), style) : writeTranslated(parts, style, next)
  },
  typo: ({ names }, next) => {
    const once = mistype(pick(names.slice(0, -1), next), next)
    return next() < 0.5 ? once : mistype(once, next)
  },
  'respelt, typo': ({ parts }, next) => mistype(writeName(parts, drawStyle(next)), next),
}

const TRIES = 30

/**
 * A spelling of the entity that the dictionary does not have.
 * @param listed  `plainKey` of every name of the dictionary
 * @returns       nothing when the kind has none for this entity
 */
export function ask(entity: Asked, kind: Kind, listed: ReadonlySet<string>, next: Next): string | undefined {
  const own = entity.names.map(plainKey)
  const fewest = kind === 'typo' ? 1 : FEWEST_EDITS
  for (let tries = 0; tries < TRIES; tries++) {
    const mention = WRITERS[kind](entity, next)
    if (mention === undefined) return undefined
    const key = plainKey(mention)
    if (!listed.has(key) && own.every(name => distance(name, key) >= fewest)) return capital(mention)
  }
  return undefined
}

/** Of so many questions one is about an entity that is not there. */
export const ABSENT_EACH = 4

/**
 * Questions in a random order, so that the first few are as good a sample as all.
 * @param present  entities of the dictionary
 * @param absent   entities made the same way that are not in it
 * @param rightOf  ids of the entities that such a spelling may mean
 */
export function makeQuestions(
  present: readonly Asked[],
  absent: readonly Asked[],
  listed: ReadonlySet<string>,
  count: number,
  next: Next,
  rightOf: (entity: Asked) => readonly string[] = ({ id }) => [id],
): Question[] {
  const kinds = Object.keys(KINDS) as Kind[]
  const questions: Question[] = []
  const asked = new Set<string>()
  for (let tries = 0; questions.length < count && tries < count * 20; tries++) {
    const isAbsent = questions.length % ABSENT_EACH === ABSENT_EACH - 1
    const entity = pick(isAbsent ? absent : present, next)
    const kind = pick(kinds, next)
    const mention = ask(entity, kind, listed, next)
    if (mention === undefined || asked.has(mention)) continue
    asked.add(mention)
    questions.push({ kind, mention, right: isAbsent ? [] : rightOf(entity) })
  }
  return questions
}

/** How writers are drawn, for the page that explains the figures: English 4 of 10. */
export const profileShares = (): string =>
  [...new Set(PROFILES.map(({ name }) => name))]
    .map(name => `${name} ${PROFILES.filter(profile => profile.name === name).length}`)
    .join(', ')
