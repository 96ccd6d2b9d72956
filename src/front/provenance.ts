/** Where a result comes from: enough to make it again, or to see whether it would be made differently today. */
import type { Resolver } from '../index.ts'

/** Shape of `OUTPUT.provenance.json` and of the cells of the column `kunya_provenance`. */
export interface Provenance {
  tool: 'kunya'
  version: string
  /** When the run began, ISO 8601, UTC. */
  date: string
  /** The file as it was named; `-` for stdin. */
  input: string
  /** Those given by flag or configuration file that the answers or the output’s columns depend on, by the flag's name. */
  options: { readonly [name: string]: unknown }
  thresholds: { accept: number; review: number; margin: number }
  dictionaries: readonly { name: string; checksum: string }[]
}
