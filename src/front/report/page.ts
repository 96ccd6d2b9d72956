/** The report of a run as one page that needs nothing else: no script, no network, light or dark, any width. */
import type { Provenance } from '../provenance.ts'
import { count, DECISIONS, percent, scoresChart, sharesChart } from './charts.ts'
import { type Counted, type Findings, type Found, NEAR, SHOWN } from './gather.ts'
import { type Html, html } from './html.ts'

export interface Report {
  findings: Findings
  provenance: Provenance
  /** Rows of the input. */
  rows: number
  /** Such as `1,204 distinct names`. */
  distinct: string
  seconds: number
  /** What was said on stderr beside the summary. */
  notes: readonly string[]
}

const MEANING = {
  match: 'one entity, clearly ahead',
  review: 'someone should look',
  none: 'nobody that the dictionaries know',
} as const

export function reportPage({ findings, provenance, rows, distinct, seconds, notes }: Report): string {
  const { decisions, bins, withoutCandidate, unresolved, unresolvedCount, nearTies, isPartial } = findings
  const whole = DECISIONS.reduce((sum, decision) => sum + decisions[decision], 0)
  const input = provenance.input.split(/[\\/]/).at(-1) ?? provenance.input
  const partial = isPartial ? ' Of more names than are remembered, rare ones may be missing or counted too low.' : ''
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>kunya report: ${input}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>Names in <bdi>${input}</bdi></h1>
<p>${count(rows)} row${rows === 1 ? '' : 's'}, ${distinct}. Looked up by kunya ${provenance.version} on <time datetime="${provenance.date}">${provenance.date.slice(0, 10)}</time> in ${seconds.toFixed(1)} seconds.</p>
</header>
<main>
<section>
<h2 id="decisions">Decisions</h2>
${sharesChart(decisions)}
<ul class="legend">
${DECISIONS.map(decision => html`<li><span class="key ${decision}" aria-hidden="true"></span><strong>${percent(decisions[decision], whole)}</strong> ${decision}<small>${count(decisions[decision])} – ${MEANING[decision]}</small></li>`)}
</ul>
</section>
<section>
<h2 id="scores">Scores</h2>
<p>Distinct names by the score of their best candidate, whatever was decided of it.${withoutCandidate > 0 ? ` ${count(withoutCandidate)} have none at all.` : ''}</p>
<figure>
${scoresChart(bins, provenance.thresholds)}
<details>
<summary>The same as a table</summary>
${binsTable(bins)}
</details>
</figure>
</section>
<section>
<h2 id="unresolved">Most frequent names without a match</h2>
${
  unresolved.length === 0
    ? html`<p>None: every name is a match.</p>`
    : html`<p>${shownOf(unresolved.length, unresolvedCount)}${partial}</p>
${table('Most frequent names without a match', ['Rows', 'Name', 'Decision', 'Best candidate', 'Score'], unresolved.map(unresolvedRow))}`
}
</section>
<section>
<h2 id="ties">Near ties</h2>
${
  nearTies.length === 0
    ? html`<p>None: no two entities came within ${NEAR} of each other.</p>`
    : html`<p>Two entities came within ${NEAR} of each other. A word that tells them apart, a type, a language or an area may settle it.${partial}</p>
${table('Near ties', ['Rows', 'Name', 'Decision', 'Best', 'Score', 'Next', 'Score'], nearTies.map(tieRow))}`
}
</section>
<section>
<h2 id="how">How it was made</h2>
<dl>
<dt>Tool</dt><dd>kunya ${provenance.version}</dd>
<dt>Input</dt><dd><code>${provenance.input}</code></dd>
<dt>Options</dt><dd>${Object.keys(provenance.options).length === 0 ? 'all as by default' : Object.entries(provenance.options).map(([name, value]) => html`<code>${flagOf(name, value)}</code> `)}</dd>
<dt>Thresholds</dt><dd>accept ${provenance.thresholds.accept}, review ${provenance.thresholds.review}, margin ${provenance.thresholds.margin}</dd>
<dt>Dictionaries</dt><dd>${provenance.dictionaries.map(({ name, checksum }) => html`<span class="dictionary">${name} <code>${checksum}</code></span>`)}</dd>
${notes.length > 0 ? html`<dt>Notes</dt><dd>${notes.map(note => html`<span class="dictionary">${note}</span>`)}</dd>` : undefined}
</dl>
</section>
</main>
</body>
</html>
`.text
}

/** As on the command line; a point is `LAT,LON`. */
function flagOf(name: string, value: unknown): string {
  if (value === true) return `--${name}`
  const texts = [value].flat().map(one => (typeof one === 'object' && one !== null ? Object.values(one).join() : one))
  return texts.map(text => `--${name} ${text}`).join(' ')
}

const shownOf = (shown: number, all: number): string =>
  shown < all ? `The first ${Math.min(SHOWN, shown)} of ${count(all)}.` : `${count(all)} in all.`

/** Roles are said again, for on phones each row is laid out as a card, and browsers then forget that it is a row. */
function table(label: string, heads: readonly string[], rows: readonly Html[]): Html {
  return html`<div class="scroll" role="region" aria-label="${label}" tabindex="0">
<table role="table" class="cards">
<thead role="rowgroup"><tr role="row">${heads.map(head => html`<th scope="col" role="columnheader"${head === 'Rows' || head === 'Score' ? html` class="number"` : undefined}>${head}</th>`)}</tr></thead>
<tbody role="rowgroup">
${rows}
</tbody>
</table>
</div>`
}

const entity = (found: Found | undefined): Html =>
  found ? html`<td role="cell"><bdi>${found.name}</bdi><code>${found.id}</code></td>` : html`<td role="cell">–</td>`
const score = (found: Found | undefined): Html =>
  html`<td role="cell" class="number">${found ? found.score.toFixed(3) : '–'}</td>`
const decided = ({ decision, because }: Counted): Html =>
  html`<td role="cell" class="decided"><span class="key ${decision}" aria-hidden="true"></span>${decision}${because === undefined ? undefined : html`<small>${because.replaceAll('-', ' ')}</small>`}</td>`
const head = ({ count: rows, mention }: Counted): Html =>
  html`<td role="cell" class="number rows">${count(rows)}</td><th scope="row" role="rowheader"><bdi>${mention === '' ? '(empty)' : mention}</bdi></th>`

const unresolvedRow = (shown: Counted): Html =>
  html`<tr role="row">${head(shown)}${decided(shown)}${entity(shown.found[0])}${score(shown.found[0])}</tr>
`
const tieRow = (shown: Counted): Html =>
  html`<tr role="row">${head(shown)}${decided(shown)}${shown.found.slice(0, 2).map(found => [entity(found), score(found)])}</tr>
`

function binsTable(bins: Findings['bins']): Html {
  const size = 1 / bins.length
  return html`<table id="scores-table">
<thead><tr><th scope="col">Score</th>${DECISIONS.map(decision => html`<th scope="col" class="number">${decision}</th>`)}</tr></thead>
<tbody>
${bins.map(
  (
    bin,
    index,
  ) => html`<tr><th scope="row">${(index * size).toFixed(2)}–${((index + 1) * size).toFixed(2)}</th>${DECISIONS.map(decision => html`<td class="number">${count(bin[decision])}</td>`)}</tr>
`,
)}</tbody>
</table>`
}

/** Blue, amber and grey are told apart by people who see red and green alike. */
const STYLE: Html = html`
:root { --ground: #fff; --text: #1a1d21; --soft: #555d66; --line: #d9dee3; --match: #1f6fb2; --review: #d98e04; --none: #9aa3ac; --panel: #f5f7f9 }
@media (prefers-color-scheme: dark) { :root { --ground: #14171a; --text: #e6e9ec; --soft: #a3acb5; --line: #353b41; --match: #5aa7e6; --review: #e8ad3f; --none: #6b757f; --panel: #1d2226 } }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 60rem; background: var(--ground); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: break-word }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem } h2 { font-size: 1.2rem; margin: 2.5rem 0 .5rem }
header p, section > p, small { color: var(--soft) } p { margin: .25rem 0 .75rem } small { display: block; font-size: .85rem; font-weight: normal }
.shares { display: block; width: 100%; height: 2.5rem; border-radius: .3rem }
rect.match { fill: var(--match) } rect.review { fill: var(--review) } rect.none { fill: var(--none) }
.key { display: inline-block; width: .75rem; height: .75rem; border-radius: .15rem; margin-inline-end: .4rem }
.key.match { background: var(--match) } .key.review { background: var(--review) } .key.none { background: var(--none) }
.legend { list-style: none; display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: .5rem 1.5rem; margin: .75rem 0 0; padding: 0 }
.legend small { margin-inline-start: 1.15rem }
figure { margin: 0 } .scores { display: block; width: 100%; height: auto } .scores text { fill: var(--soft); font: 12px system-ui, sans-serif }
.scores .label { font-size: 10px } .grid { stroke: var(--line) } line.threshold { stroke: var(--text); stroke-dasharray: 4 3 } .scores text.threshold { fill: var(--text) }
summary { cursor: pointer; color: var(--soft) }
.scroll { overflow-x: auto } .scroll:focus-visible { outline: 2px solid var(--match) }
table { border-collapse: collapse; width: 100%; font-size: .95rem } thead th { color: var(--soft); font-weight: 600; white-space: nowrap }
th, td { text-align: start; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line) } tbody th { font-weight: 600; min-width: 9rem; max-width: 24rem }
.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap } details table { width: auto } .decided { white-space: nowrap }
code { font: .85em ui-monospace, monospace; color: var(--soft); overflow-wrap: anywhere } td > code { display: block }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .4rem 1.25rem; margin: .5rem 0; padding: 1rem; background: var(--panel); border-radius: .4rem } dt { color: var(--soft) } dd { margin: 0; min-width: 0 } .dictionary { display: block }
@media (max-width: 36rem) {
.scores { overflow: visible } .scores text { font-size: 24px } .scores .label { display: none }
.cards, .cards tbody { display: block } .cards thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
.cards tr { display: grid; grid-template-columns: 1fr max-content; gap: 0 1rem; padding: .5rem 0; border-bottom: 1px solid var(--line) }
.cards th, .cards td { padding: 0; border: 0; min-width: 0; max-width: none } .cards tbody th { grid-row: 1; grid-column: 1 } .cards .rows { grid-row: 1; grid-column: 2 } .cards .rows::after { content: " ×"; color: var(--soft) }
.cards .decided { grid-column: 1 / -1 } .cards .decided small { display: inline; margin-inline-start: .5rem }
dl { grid-template-columns: 1fr; gap: 0 } dd { margin-bottom: .6rem } }
`
