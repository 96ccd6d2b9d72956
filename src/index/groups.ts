import { skeletonKeys } from '../keys/sounds.ts'
import { indexSections, packIndex } from '../source/arrays.ts'
import type { Section } from '../source/container.ts'
import { neighbourKeys } from './keys.ts'

/** How a term of the vocabulary sounds. */
export interface Sounding {
  term: number
  sounds: Uint8Array
  frame: boolean
}

/**
 * Terms in groups of one skeleton key, each in the order of its sounds so that alignment shares what they begin with;
 * and, apart, the terms that other scripts may hear in another way.
 */
export function groupSections(
  terms: readonly Sounding[],
  spelt: readonly { term: number; reading: { sounds: Uint8Array } }[],
): Record<string, Section> {
  const groups = new Map<string, number[]>()
  const inOrder = [...terms].sort(bySounds)
  for (const { term, sounds } of inOrder) for (const key of skeletonKeys(signsOf(sounds))) push(groups, key, term)
  const abroad = new Map<string, number[]>()
  for (const { term, reading } of spelt)
    for (const key of neighbourKeys(skeletonKeys(signsOf(reading.sounds)))) push(abroad, key, term)
  return {
    ...indexSections('skeletons', packIndex(groups)),
    ...indexSections('spelt', packIndex(abroad)),
  }
}

const signsOf = (sounds: Uint8Array): string => String.fromCharCode(...sounds)

function bySounds(a: Sounding, b: Sounding): number {
  if (a.frame !== b.frame) return Number(a.frame) - Number(b.frame)
  const shorter = Math.min(a.sounds.length, b.sounds.length)
  for (let i = 0; i < shorter; i++) {
    const less = (a.sounds[i] as number) - (b.sounds[i] as number)
    if (less !== 0) return less
  }
  return a.sounds.length - b.sounds.length || a.term - b.term
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key)
  if (!list) map.set(key, [value])
  else if (list.at(-1) !== value) list.push(value)
}
