import { createRequire } from 'node:module'

/** The version in the package's package.json: found by the package's name, for the command line is bundled into other folders. */
export function version(): string {
  const found: unknown = createRequire(import.meta.url)('kunya/package.json')
  return typeof found === 'object' && found !== null && 'version' in found ? String(found.version) : ''
}
