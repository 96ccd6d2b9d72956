import { type Issue, type Position, shown } from '../../issue.ts'
import type { Alias, Entity } from '../../model.ts'
import { type Input, readLines } from '../../source/text.ts'
import type { Found, Read } from './found.ts'

/** Objects of a JSON Lines file; other lines come as issues. */
export async function* readObjects(
  input: Input,
  trim: (line: string) => string = line => line.trim(),
): AsyncGenerator<{ value?: Record<string, unknown>; at: Position; issues: readonly Issue[] }> {
  for await (const { text, number } of readLines(input)) {
    const line = trim(text)
    if (line === '') continue
    const at: Position = { file: input.file, line: number, column: 1 }
    try {
      const value: unknown = JSON.parse(line)
      if (typeof value === 'object' && value !== null && !Array.isArray(value))
        yield { value: value as Record<string, unknown>, at, issues: [] }
      else yield { at, issues: [{ code: 'not-an-object', at, expected: 'one JSON object', received: shown(value) }] }
    } catch (error) {
      const { message } = error as Error
      const column = Number(/position (\d+)/u.exec(message)?.[1] ?? 0) + 1
      const place = { ...at, column }
      yield { at: place, issues: [{ code: 'json-syntax', at: place, expected: 'one JSON object', received: message }] }
    }
  }
}

/** kunya's own entities, one a line, as `kunya dictionary list --json` prints them. */
export const readJsonLines: Read = async function* (inputs) {
  for (const input of inputs) {
    for await (const { value, at, issues } of readObjects(input)) {
      yield value ? { at, ...entityOf(value, at) } : { at, issues }
    }
  }
}

/** An entity as JSON has it. */
export function entityOf(value: Record<string, unknown>, at: Position): Omit<Found, 'at'> {
  const { id, type, name, aliases = [], ...rest } = value
  const issues: Issue[] = Object.entries({ id, type, name })
    .filter(([, text]) => typeof text !== 'string' || text === '')
    .map(([key, text]) => ({ code: 'no-text', at, expected: `text in "${key}"`, received: shown(text) }))
  if (!Array.isArray(aliases))
    issues.push({ code: 'no-list', at, expected: 'a list in "aliases"', received: shown(aliases) })
  if (issues.length > 0) return { issues }
  const entity: Entity = {
    id: id as string,
    type: type as string,
    name: name as string,
    aliases: (aliases as unknown[]).map(alias => (typeof alias === 'string' ? { name: alias } : alias) as Alias),
    ...rest,
  }
  return { entity }
}
