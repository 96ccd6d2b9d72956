import { chmodSync, renameSync, statSync, writeFileSync } from 'node:fs'

/** Writes a file anew: beside it first, then in its place, so that a crash leaves the old one whole. */
export function replaceFile(path: string, text: string): void {
  const beside = `${path}.partial`
  writeFileSync(beside, text)
  chmodSync(beside, statSync(path).mode)
  renameSync(beside, path)
}

/** Lines of a text that another has not, with their numbers from 1; both are alike but for lines that came or changed. */
export function addedLines(before: string, after: string): { number: number; line: string }[] {
  const old = before.split('\n')
  const lines = after.split('\n')
  let at = 0
  return lines.flatMap((line, i) => {
    if (line === old[at]) {
      at++
      return []
    }
    if (old[at + 1] === lines[i + 1] && old[at] !== lines[i + 1]) at++ // changed, not added
    return [{ number: i + 1, line }]
  })
}
