/** docs/benchmark.md and its chart, from the figures: nothing in them is typed by hand. */
import { writeFileSync } from 'node:fs'
import { markdown } from '../evaluate/tables.ts'
import { chart } from './chart.ts'
import { PEERS } from './peers.ts'
import { KINDS, profileShares } from './questions.ts'
import { DOCS, type Result, writeResult } from './result.ts'
import {
  compareTable,
  disturbedLine,
  engineTable,
  growthLine,
  kindTable,
  nodeTable,
  ownTable,
  ratioTable,
  titleOf,
} from './tables.ts'

export function docsOf({ scale, nodes }: Result): string {
  const parts: (string | undefined)[] = [
    '# Benchmark',
    'Written by `npm run bench -- --write-docs` and `npm run bench -- nodes --write-docs`; do not edit by hand. All figures as JSON: [benchmark.json](benchmark.json).',
  ]
  if (scale) {
    const { machine, versions, sets, seed, budget, limit } = scale
    const largest = [...sets].reverse().find(({ size }) => size !== undefined)
    parts.push(
      '![Queries a second by the number of names, and by how often the right name is first](benchmark.svg)',
      `One run on ${machine.cores} cores, ${machine.memoryGB} GB, ${machine.platform}, Node ${machine.node}; one engine after the other, each in a process of its own, one thread. Absolute times depend on the
machine: the ratios are what to read.`,
      disturbedLine(scale),
      '## Against the peers, in this run',
      markdown(ratioTable(scale)),
      growthLine(scale),
      ...sets.flatMap(set => [`## ${titleOf(set)}`, markdown(engineTable(set))]),
      '## kunya by itself',
      markdown(ownTable(scale)),
      'Listed names are asked as they stand in the dictionary; `again` is the second time in one process. `suggest` is asked for what somebody has typed after four to nine letters; its first call makes ready what the others use.',
      ...(scale.compare ? [markdown(compareTable(scale))] : []),
      ...(largest
        ? [
            `## Right first by kind of question, ${largest.aliases.toLocaleString('en-US')} names`,
            markdown(kindTable(largest)),
          ]
        : []),
      '## How it is measured',
      methodOf({ seed, budget, limit, questions: Math.max(...sets.map(set => set.questions)) }),
      `Peers: ${PEERS.filter(peer => !peer.assembled)
        .map(({ name, package: from, setUp }) => `${name} ${versions[from]} (${setUp})`)
        .join(', ')}.`,
    )
  }
  if (nodes) {
    const { machine, aliases, rows } = nodes
    parts.push(
      '## Versions of Node',
      `${aliases.toLocaleString('en-US')} made names, measured once on ${machine.cores} cores, ${machine.memoryGB} GB, ${machine.platform}; the best of two rounds, in which the versions took turns.`,
      markdown(nodeTable(rows)),
    )
  }
  return `${parts.filter(part => part !== undefined).join('\n\n')}\n`
}

interface Method {
  seed: number
  budget: number
  limit: number
  questions: number
}

const methodOf = ({ seed, budget, limit, questions }: Method): string =>
  `- **Names** are made from the words of \`dictionaries/lexicon\` and of the places in \`dictionaries/\`, put together as real names are: units, descriptors and places
  (Liwa Ahrar al-Sham), persons (given names, Abu, bin, where they are from), places, organisations. An entity has four names: three romanisations, one of which has its kind
  word translated for about half of those that have one, and the Arabic. No two entities could be written alike: their consonants differ when spelling habits are left aside, so nearly every question has one right
  answer. Writers, each with habits of its own, of ten: ${profileShares()}. Seed ${seed}: every run has the same names and questions.
- **The shipped dictionaries** as they are: asked is whatever their Arabic names tell the sounds of. Villages, half of the questions, share names, which is why less is accepted.
- **Questions**, up to ${questions.toLocaleString('en-US')}, are spellings that the dictionary does not have: ${Object.entries(
    KINDS,
  )
    .map(([kind, about]) => `*${kind}* (${about})`)
    .join('; ')}. A quarter name an entity that is not there, made the same way.
- **Time** is of single calls, without what prepares the question for a peer; queries/s are one by their mean, and where other work had the processor, per second of processor time; every engine has ${budget / 1000} s for its questions after a warm-up on others (column *answered*), and a peer ${limit / 1000} s for everything:
  where that is not enough, or the smaller dictionary says that it won't be, the table says so. With fewer than 30 answers shares are not shown; with fewer than 200 they are good to some five points.
- **Right first**: of the questions whose entity is there. **Accepted**: kunya's own \`match\`; for a peer, the threshold on its score that gives it the best F1 on these very
  questions, which flatters it; one without scores accepts whatever it finds. *Wrong*: another entity than the one that is there. *Absent*: of the questions whose entity is not there.
- **Peers** get every name and question through \`transliteration\`, in small letters, without marks and punctuation. Set-ups are those that did best where some thirty were compared.
  *Assembled* is what a careful user could add: twelve rules of Arabic romanisation on both sides, and the best 50 ranked anew by Jaro-Winkler word by word.
- **Resident** is what the process holds after the questions beyond what it held before it read a name. **Build** is from names in memory (kunya: from a CSV file) to an index; **file** and **load** are shown where a
  library can keep its index.
- The same people wrote the names and kunya. The rules that spell them are apart from those that read them, and know nothing of each other; a benchmark by somebody else would be worth more.`

export async function writeDocs(result: Result): Promise<void> {
  writeResult(result)
  writeFileSync(DOCS.markdown, docsOf(result))
  if (result.scale) writeFileSync(DOCS.chart, await chart(result.scale))
}
