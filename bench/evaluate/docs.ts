/** docs/accuracy.md, generated: no date, nothing typed twice. */
import { fileURLToPath } from 'node:url'
import { BASELINES } from './baselines.ts'
import type { Evaluated } from './evaluated.ts'
import { SAMPLE } from './lookup.ts'
import { RESAMPLES } from './metrics.ts'
import { KINDS } from './slices.ts'
import { PUBLISHED_COMPARE, SPEED_GOALS, type Speed } from './speed.ts'
import { figureTable, markdown, sliceTable, thresholdTable } from './tables.ts'
import { TASKS } from './tasks.ts'

export const DOCS_FILE: string = fileURLToPath(new URL('../../docs/accuracy.md', import.meta.url))

export interface Facts {
  runs: readonly Evaluated[]
  absent: readonly string[]
  speed: Speed
  /** Thresholds of the product, from its own options. */
  thresholds: { accept: number; review: number; margin: number }
}

export const docsOf = ({ runs, absent, speed, thresholds }: Facts): string =>
  [
    '# Accuracy',
    'Written by `npm run evaluate -- --write-docs`; do not edit by hand.',
    `Development sets: rules and thresholds were chosen while looking at them, so names never seen before will do somewhat
worse. Where the sets come from, and their licences: [bench/sets/PROVENANCE.md](../bench/sets/PROVENANCE.md). Figures are
at the defaults (accept ${thresholds.accept}, review ${thresholds.review}, margin ${thresholds.margin}). Intervals hold 95 % of ${RESAMPLES} resamples of the rows
(percentile bootstrap); rows of one entity are not independent, so the true intervals are somewhat wider.`,
    `Beside kunya: ${BASELINES.map(({ name }) => name).join(', ')}, each over \`transliteration\`, lower-cased, marks stripped,
on at most ${SAMPLE} rows of each set (the same in every run), each at the threshold that is best for it on that very set:
best F1, or best recall at the precision that is the goal. Fuse.js has \`ignoreLocation\` on or off, whichever is better there.`,
    '## What is measured',
    TASKS.map(({ name, about }) => `- **${name}**: ${about}.`).join('\n'),
    '## Figures',
    markdown(figureTable(runs)),
    ...absent.map(line => `Not in this run: ${line}.`),
    '## Thresholds of the baselines',
    markdown(thresholdTable(runs)),
    '## Slices',
    `A mention is of the first kind that holds:\n\n${Object.entries(KINDS)
      .map(([kind, holds]) => `- **${kind}**: ${holds}`)
      .join('\n')}\n\nLook-alikes are a set of their own.`,
    ...runs.filter(({ slices }) => slices.length > 0).flatMap(run => [`### ${run.set}`, markdown(sliceTable(run))]),
    '## Speed',
    markdown([
      ['call', 'kunya, µs', 'goal, µs', 'logic-v2 as published, µs'],
      ['`compare()`', String(Math.round(speed.compare)), String(SPEED_GOALS.compare), String(PUBLISHED_COMPARE)],
      [
        '`resolve()`, shipped dictionaries, median',
        String(Math.round(speed.resolve)),
        String(SPEED_GOALS.resolve),
        '–',
      ],
    ]),
  ].join('\n\n') + '\n'
