/** The report's two charts, as inline SVG that says in words what it shows. */
import { BINS, type Decision, type Findings } from './gather.ts'
import { type Html, html } from './html.ts'

export const DECISIONS: readonly Decision[] = ['match', 'review', 'none']

export const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`
export const count = (number: number): string => number.toLocaleString('en')

/** One bar, as wide as the run, split by decision. */
export function sharesChart(decisions: Findings['decisions']): Html {
  const whole = DECISIONS.reduce((sum, decision) => sum + decisions[decision], 0)
  const said = DECISIONS.map(decision => `${decision} ${percent(decisions[decision], whole)}`).join(', ')
  let from = 0
  const parts = DECISIONS.map(decision => {
    const width = whole === 0 ? 0 : (1000 * decisions[decision]) / whole
    const x = from
    from += width
    return width > 0
      ? html`<rect class="${decision}" x="${x.toFixed(2)}" y="0" width="${width.toFixed(2)}" height="40"/>`
      : undefined
  })
  return html`<svg class="shares" role="img" aria-label="Shares by decision: ${said}" viewBox="0 0 1000 40" preserveAspectRatio="none">${parts}</svg>`
}

const WIDTH = 720
const HEIGHT = 260
const LEFT = 64
const BOTTOM = 38
const TOP = 36

/** Columns of a twentieth each, stacked by decision, with the two thresholds. */
export function scoresChart(bins: Findings['bins'], thresholds: { accept: number; review: number }): Html {
  const totals = bins.map(bin => DECISIONS.reduce((sum, decision) => sum + bin[decision], 0))
  const { top, step } = scale(Math.max(1, ...totals))
  const bottom = HEIGHT - BOTTOM
  const y = (value: number): number => bottom - ((bottom - TOP) * value) / top
  const x = (score: number): number => LEFT + (WIDTH - LEFT - 8) * score
  const label = (total: number, index: number): Html | undefined =>
    total === 0
      ? undefined
      : html`<text class="label" x="${x((index + 0.5) / BINS).toFixed(1)}" y="${(y(total) - 4).toFixed(1)}" text-anchor="middle">${short(total)}</text>`
  const columns = bins.map((bin, index) => {
    let below = 0
    const stacked = DECISIONS.map(decision => {
      const from = below
      below += bin[decision]
      if (bin[decision] === 0) return undefined
      const height = Math.max(1, y(from) - y(below)) // a single row stays visible
      return html`<rect class="${decision}" x="${(x(index / BINS) + 1).toFixed(1)}" y="${(y(from) - height).toFixed(1)}" width="${(x(1 / BINS) - x(0) - 2).toFixed(1)}" height="${height.toFixed(1)}"/>`
    })
    const said = DECISIONS.filter(decision => bin[decision] > 0).map(decision => `${count(bin[decision])} ${decision}`)
    return html`<g><title>${(index / BINS).toFixed(2)} to ${((index + 1) / BINS).toFixed(2)}: ${said.join(', ') || 'no name'}</title>${stacked}${label(totals[index] ?? 0, index)}</g>`
  })
  const ticks = Array.from({ length: Math.round(top / step) + 1 }, (_, index) => index * step)
  return html`<svg class="scores" role="img" aria-labelledby="scores-title" aria-describedby="scores-table" viewBox="0 0 ${WIDTH} ${HEIGHT}">
<title id="scores-title">Names by score of the best candidate; the table below the chart has the numbers</title>
${ticks.map(value => html`<line class="grid" x1="${LEFT}" x2="${WIDTH - 8}" y1="${y(value).toFixed(1)}" y2="${y(value).toFixed(1)}"/><text x="${LEFT - 8}" y="${(y(value) + 4).toFixed(1)}" text-anchor="end">${short(value)}</text>`)}
${columns}
${[0, 0.2, 0.4, 0.6, 0.8, 1].map(score => html`<text x="${x(score).toFixed(1)}" y="${bottom + 22}" text-anchor="middle">${score.toFixed(1)}</text>`)}
${[thresholds.review, thresholds.accept].map((score, index) => html`<line class="threshold" x1="${x(score).toFixed(1)}" x2="${x(score).toFixed(1)}" y1="${TOP - 4}" y2="${bottom}"/><text class="threshold" x="${(x(score) - 4).toFixed(1)}" y="${TOP - 10}" text-anchor="${index === 0 ? 'end' : 'middle'}">${index === 0 ? 'review' : 'accept'} ${score}</text>`)}
</svg>`
}

/** At most four characters: `987`, `1.2k`, `34k`, `5.6M`. */
const SHORT = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 2 })
const short = (number: number): string => (number < 1000 ? String(number) : SHORT.format(number).replace('K', 'k'))

/** A round number at or above the highest column, in two to five round steps. */
function scale(highest: number): { top: number; step: number } {
  const power = 10 ** Math.floor(Math.log10(highest))
  const rough = [0.2, 0.5, 1, 2, 5].map(factor => factor * power).find(size => highest / size <= 5) ?? 10 * power
  const step = Math.max(1, rough)
  return { top: step * Math.ceil(highest / step), step }
}
