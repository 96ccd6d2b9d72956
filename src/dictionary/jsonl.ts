import type { Issue } from '../issue.ts'
import type { Entity } from '../model.ts'
import type { LoadedFile, PlacedEntity } from './dictionary.ts'
import { conform } from './import/conform.ts'
import { entityOf } from './import/jsonl.ts'

/** Entities of a JSON Lines file, one whole entity a line, ids as they stand. */
export function loadJsonDictionary(text: string, file: string): LoadedFile {
  const issues: Issue[] = []
  const entities: PlacedEntity[] = []
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const at = { file, line: i + 1, column: 1 }
    let value: unknown
    try {
      value = JSON.parse(line)
    } catch (error) {
      issues.push({ code: 'json-syntax', at, expected: 'one JSON object', received: (error as Error).message })
      continue
    }
    const { entity, issues: problems = [] } = entityOf(Object(value) as Record<string, unknown>, at)
    issues.push(...problems)
    if (!entity) continue
    const checked = conform(entity, at)
    issues.push(...checked.issues)
    if (!checked.entity) continue
    const { redirects = [], ...rest } = checked.entity
    entities.push({ entity: rest as Entity, at, redirects, where: () => at })
  }
  return issues.length > 0 ? { entities: [], issues } : { entities, issues }
}
