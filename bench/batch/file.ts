/** Made-up files for measuring: `id,date,actor`, the same in every run. */
import { closeSync, openSync, writeSync } from 'node:fs'
import { openResolver } from '../../src/index.ts'
import { seeded } from '../evaluate/random.ts'

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)] as T

/** One slip of a typist: a letter doubled, left out, or a wrong vowel. */
function slip(name: string, random: () => number): string {
  const at = Math.floor(random() * name.length)
  const kind = random()
  const put = kind < 0.3 ? name[at]?.repeat(2) : kind < 0.6 ? '' : pick([...'aeiou'], random)
  return name.slice(0, at) + put + name.slice(at + 1)
}

/** Of ten mentions six are listed, two or three have a slip, and the others are words of different names. */
function mention(names: readonly string[], random: () => number): string {
  const kind = random()
  const name = pick(names, random)
  if (kind < 0.6) return name
  if (kind < 0.85) return slip(name, random)
  return `${name.split(' ')[0]} ${pick(names, random).split(' ').at(-1)}`
}

/** @returns that many distinct mentions of names in the shipped dictionaries */
export async function distinctMentions(count: number): Promise<string[]> {
  const resolver = await openResolver()
  const names = [...resolver.entities()].flatMap(({ name, aliases }) => [name, ...aliases.map(alias => alias.name)])
  const random = seeded(7)
  const mentions = new Set<string>()
  while (mentions.size < count) {
    let next = mention(names, random)
    while (mentions.has(next)) next = slip(next, random)
    if (next.trim() !== '') mentions.add(next)
  }
  return [...mentions]
}

/** Every mention comes once before any comes again. */
export function writeTable(path: string, rows: number, mentions: readonly string[]): void {
  const random = seeded(11)
  const file = openSync(path, 'w')
  let block = 'id,date,actor\n'
  for (let row = 0; row < rows; row++) {
    const name = row < mentions.length ? (mentions[row] as string) : pick(mentions, random)
    const cell = /[",\n\r]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name
    block += `${row + 1},2017-0${1 + (row % 9)}-1${row % 10},${cell}\n`
    if (block.length < 1 << 20) continue
    writeSync(file, block)
    block = ''
  }
  writeSync(file, block)
  closeSync(file)
}
