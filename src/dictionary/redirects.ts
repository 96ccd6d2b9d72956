import type { Issue, Position } from '../issue.ts'

/** An old id and what stands for it now, with the place that says so. */
export interface PlacedRedirect {
  from: string
  to: string
  at: Position
}

/**
 * Old id -> the entity that it finally leads to. An old id that is an entity's own, that is claimed twice, or that leads
 * nowhere (also: in a circle) is an issue and no redirect.
 */
export function followRedirects(
  placed: readonly PlacedRedirect[],
  isEntity: (id: string) => boolean,
): { redirects: Map<string, string>; issues: Issue[] } {
  const issues: Issue[] = []
  const steps = new Map<string, PlacedRedirect>()
  for (const redirect of placed) {
    const owner = isEntity(redirect.from) ? redirect.from : steps.get(redirect.from)?.to
    if (owner === undefined) steps.set(redirect.from, redirect)
    else if (owner !== redirect.to || isEntity(redirect.from))
      issues.push({
        code: 'duplicate-id',
        at: redirect.at,
        expected: 'an old id that is nobody else’s',
        received: `"${redirect.from}" (also of "${owner}")`,
      })
  }
  const redirects = new Map<string, string>()
  for (const { from, to, at } of steps.values()) {
    const seen = new Set([from])
    let end = to
    while (!isEntity(end) && steps.has(end) && !seen.has(end)) {
      seen.add(end)
      end = (steps.get(end) as PlacedRedirect).to
    }
    if (isEntity(end)) redirects.set(from, end)
    else
      issues.push({
        code: 'redirect-to-nowhere',
        at,
        expected: `"${from}" to lead to an entity`,
        received: seen.has(end) ? `a circle through "${end}"` : `"${end}"`,
      })
  }
  return { redirects, issues }
}
