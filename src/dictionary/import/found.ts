import type { Issue, Position } from '../../issue.ts'
import type { Alias, Entity } from '../../model.ts'
import type { Input } from '../../source/text.ts'

/** What a reader makes of one record of a foreign file. */
export interface Found {
  at: Position
  /** With the id that the file gives it. */
  entity?: Entity
  /** What was not understood. */
  issues?: readonly Issue[]
  /** Kinds of statements that kunya has no place for, such as `sitelinks`: counted, so that nothing goes in silence. */
  leftOut?: readonly string[]
}

/**
 * Reads the files of one format as a stream.
 * @throws {DictionaryError} when a file is not of that format at all
 */
export type Read = (inputs: readonly Input[]) => AsyncGenerator<Found>

/** The names as aliases, empty ones and those already there left out. */
export function addAliases(aliases: Alias[], names: Iterable<string>, properties: Omit<Alias, 'name'> = {}): void {
  for (const given of names) {
    const name = given.trim()
    if (name !== '' && !aliases.some(alias => alias.name === name)) aliases.push({ name, ...properties })
  }
}

/** Without the keys whose value is empty. */
export const filled = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== '' && value !== undefined))

/** A list of one as its item. */
export const oneOrMore = <T>(list: readonly T[]): T | readonly T[] | undefined => (list.length > 1 ? list : list[0])
