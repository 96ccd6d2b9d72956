import { readFileSync } from 'node:fs'

/** The version in the package's package.json. */
export function version(): string {
  const found: unknown = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))
  return typeof found === 'object' && found !== null && 'version' in found ? String(found.version) : ''
}
