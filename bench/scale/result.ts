/** Figures of a run, as docs/benchmark.json has them. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Compared, Measured, Skipped } from './jobs.ts'

export interface Machine {
  node: string
  cores: number
  memoryGB: number
  platform: string
}

export interface SetResult {
  /** Nothing for the dictionaries that ship. */
  size?: number
  aliases: number
  entities: number
  /** UTF-8 bytes of the names, and of the ids once each. */
  stringBytes: number
  questions: number
  engines: Record<string, Measured | Skipped>
}

export interface ScaleResult {
  machine: Machine
  versions: Record<string, string>
  seed: number
  budget: number
  limit: number
  seconds: number
  sets: SetResult[]
  compare?: Compared
}

export interface NodeResult {
  version: string
  /** Wall time of whole processes, milliseconds, best of several. */
  nodeMs: number
  resolveMs: number
  buildMs: number
  kunya: Measured
  compare: Compared
}

export interface Result {
  scale?: ScaleResult
  nodes?: { machine: Omit<Machine, 'node'>; aliases: number; rows: NodeResult[] }
}

const docs = (file: string): string => fileURLToPath(new URL(`../../docs/${file}`, import.meta.url))
export const DOCS: Readonly<Record<'json' | 'markdown' | 'chart', string>> = {
  json: docs('benchmark.json'),
  markdown: docs('benchmark.md'),
  chart: docs('benchmark.svg'),
}

export const readResult = (): Result =>
  existsSync(DOCS.json) ? (JSON.parse(readFileSync(DOCS.json, 'utf8')) as Result) : {}

/** Four digits are more than the clock is good for. */
export const asJson = (result: unknown): string =>
  `${JSON.stringify(result, (_, value) => (typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value), 1)}\n`

export const writeResult = (result: Result): void => writeFileSync(DOCS.json, asJson(result))
