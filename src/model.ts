/** The shapes that every room shares. Words as in docs/design.md: one word per idea. */

/** Types that kunya has a policy for. The list is open: a dictionary may declare others. */
export const KNOWN_TYPES = ['group', 'place', 'person', 'media', 'organisation', 'operation', 'facility'] as const
export type EntityType = (typeof KNOWN_TYPES)[number] | (string & {})

export const ALIAS_KINDS = [
  'official',
  'romanisation',
  'translation',
  'abbreviation',
  'former',
  'exonym',
  'misspelling',
] as const
export type AliasKind = (typeof ALIAS_KINDS)[number]

export const CONFIDENCES = ['low', 'medium', 'high'] as const
export type Confidence = (typeof CONFIDENCES)[number]

const DAYS = '(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8])'
const LEAP_YEAR = '(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)'
/** ISO 8601 date that the calendar has; may be a year or a month. One pattern, as the published schema has it too. */
export const DATE: RegExp = new RegExp(`^(?:\\d{4}(?:-(?:0[1-9]|1[0-2]|${DAYS}))?|${LEAP_YEAR}-02-29)$`, 'u')

/** Another name of an entity. */
export interface Alias {
  name: string
  kind?: AliasKind
  /** BCP 47, e.g. `ar`, `fr`, `ar-Latn`. */
  lang?: string
  /** ISO 15924, e.g. `Arab`. */
  script?: string
  /** Key of a source that the dictionary lists. */
  source?: string
  confidence?: Confidence
  /** Broad or shared: never makes a `match` by itself. */
  weak?: boolean
  /** A name that opponents use. */
  hostile?: boolean
  /** ISO 8601 date, may be a year or a month: valid from, until. */
  from?: string
  until?: string
  notes?: string | string[]
  /** Code of a warning -> why it is right as it stands. */
  checked?: Record<string, string>
}

/** Where facts were read; a plain text in the file is its title. */
export interface Source {
  title: string
  publisher?: string
  date?: string
  url?: string
  /** Address of an archived copy. */
  archived?: string
  [property: string]: unknown
}

/** The thing named. Ids are `namespace:slug`; an id from a CSV of names stands as it is. */
export interface Entity {
  id: string
  type: EntityType
  /** The canonical name. */
  name: string
  aliases: Alias[]
  partOf?: string[]
  distinctFrom?: string[]
  predecessor?: string[]
  successor?: string[]
  /** Areas that this place is governed from. */
  seatOf?: string[]
  sameAs?: Record<string, string>
  /** Key of a source, or several, for the entity and its canonical name. */
  source?: string | string[]
  confidence?: Confidence
  /** ISO 8601 date, may be a year or a month: exists from, until; its names hold within that. */
  from?: string
  until?: string
  notes?: string | string[]
  checked?: Record<string, string>
  /** Old ids that stand for it, where it was read from a file to be written to another; an opened dictionary follows them. */
  redirects?: string[]
  /** Whatever else the dictionary says of it (`country`, `notes`, …), kept as it is. */
  [property: string]: unknown
}

/** Hints for one mention. All are optional and none is required to be right: a wrong hint costs score, never throws. */
export interface Hints {
  /** The type that the mention is expected to have. */
  type?: EntityType
  /** Language of the text around the mention, BCP 47. */
  lang?: string
}

export interface ResolveOptions extends Hints {
  /** Candidates returned at most. */
  limit?: number
  /** ISO 8601 date: names valid then are preferred. */
  on?: string
  /** Id of an entity that the right one is part of, at any depth: others lose a little. It must be one of the dictionaries'. */
  within?: string
  /** Where the mention is about, WGS 84 degrees: of places that score alike the nearest is preferred. */
  near?: { lat: number; lon: number }
}

/** A mention alone, or with what `resolve` may be told of it, over what it is told of all. */
export type MentionItem = string | ({ mention: string } & ResolveOptions)

export interface ResolveAllOptions extends ResolveOptions {
  /** Distinct mentions whose answers are remembered at most; all are forgotten when there are more. Default 20,000. */
  remember?: number
}

/** How one token of the mention met one token of the alias. */
export interface TokenPair {
  /** The mention's token as written; empty when the alias token was left over. */
  mention: string
  /** The alias's token as written; empty when the mention token was left over. */
  alias: string
  /** 0 (another word) to 1 (the same word). */
  similarity: number
  /** Share of the score that this pair decides, 0..1; all pairs together make 1. */
  weight: number
  /** Why, as a word: `same-form`, `same-sound`, `same-word`, `near`, `joined`, `initial`, `initials`, `affiliation`, `left-over`. */
  how: string
  /** In words: what the letters or the lexicon say, e.g. `charki = sharqiya: "east" (read as French)`. */
  why: string
}

export interface Evidence {
  /** The step of the road that found it: `listed`, `same-form`, `words-and-sounds`. */
  step: 'listed' | 'same-form' | 'words-and-sounds'
  pairs: readonly TokenPair[]
  /** Press or language habit the reading needed, e.g. `fr`; absent when none was needed. */
  readAs?: string
  /** What lowered the score besides the pairs, e.g. `weak-alias`, `context-conflict`, `not-then`. */
  notes: readonly string[]
}

/** An entity retrieved for a mention. */
export interface Candidate {
  id: string
  name: string
  type: EntityType
  /** 0..1, comparable between mentions; not a probability. */
  score: number
  /** The dictionary name that matched best. */
  alias: Alias
  /** Made when it is read. */
  readonly evidence: Evidence
}

export const REASONS = ['low-score', 'close-rival', 'type-conflict', 'ambiguous-alias'] as const
export type ReviewReason = (typeof REASONS)[number]

/** kunya's verdict on one mention. Readers switch on `decision`. */
export type Resolution =
  | {
      decision: 'match'
      mention: string
      entity: Entity
      score: number
      alias: Alias
      readonly evidence: Evidence
      candidates: readonly Candidate[]
    }
  | { decision: 'review'; mention: string; because: ReviewReason; candidates: readonly Candidate[] }
  | { decision: 'none'; mention: string; candidates: readonly Candidate[] }

export interface Comparison {
  score: number
  decision: Resolution['decision']
  readonly evidence: Evidence
}

/** One line of type-ahead or of "did you mean". */
export interface Suggestion {
  id: string
  name: string
  type: EntityType
  /** The dictionary name that the prefix met. */
  alias: string
  /** 0..1, 1 is best. */
  score: number
}

export interface Romanised {
  text: string
  system: string
  /** ISO 15924 code of the script it was in. */
  script: string
}

/** What is to be other in an open resolver. */
export interface EntityChanges {
  /** Entities that are new, or whole as they are to be now: what has the id of one is replaced. */
  put?: readonly Entity[]
  /** Ids of entities that are to be gone; ids that redirect to them lead nowhere then. */
  retire?: readonly string[]
}

/** One opened set of dictionaries. */
export interface Resolver {
  resolve(mention: string, options?: ResolveOptions): Resolution
  /** Answers in order, each made when it is asked for; equal items share one answer, as long as it is remembered. */
  resolveAll(
    items: Iterable<MentionItem> | AsyncIterable<MentionItem>,
    options?: ResolveAllOptions,
  ): AsyncGenerator<Resolution, void, undefined>
  suggest(prefix: string, options?: { limit?: number }): Suggestion[]
  /** Follows redirects. */
  entity(id: string): Entity | undefined
  /**
   * Adds, changes and retires entities without compiling anything anew: later answers are those of a resolver that was
   * opened on what there is now. What was put comes last among equals. Nothing is written to any file.
   * @throws {TypeError|RangeError} on an entity without id, type, name or aliases, and on an id that cannot be put or retired; nothing is changed then
   */
  update(changes: EntityChanges): void
  /** Every entity, in the order of the dictionaries; what was put last. */
  entities(): IterableIterator<Entity>
  /** The source that an entity's alias, or the entity, names by a key; absent where the dictionary does not say. */
  source(key: string, entityId: string): Source | undefined
  /** Types that the opened dictionaries use. */
  readonly types: readonly EntityType[]
  /** Namespace or file of each opened dictionary, with the checksum of its index. */
  readonly dictionaries: readonly { name: string; version: string }[]
}
