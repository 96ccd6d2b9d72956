// Every name of five war reports, in English, French and Arabic, with its id and the reason. Run by `npm start`.
import { readFileSync } from 'node:fs'
import Table from 'cli-table3'
import { parse } from 'csv-parse/sync'
import { openResolver } from 'kunya'

const resolver = await openResolver()
const rows = parse(readFileSync(new URL('reports.csv', import.meta.url)), { columns: true })
const { isTTY, columns = 80 } = process.stdout
const free = columns - 15 // beside borders and decision; a pipe gets whole cells
const colWidths = isTTY ? [0.3, 0, 0.35, 0.35].map(share => Math.floor(free * share) || 10) : []
const table = new Table({ colWidths, wordWrap: true, wrapOnWordBoundary: false, head: ['name', 'decision', 'id', 'because'], style: { head: [], border: [] }, chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' } })

for (const { name, type, lang } of rows) {
  const answer = resolver.resolve(name, { type, lang })
  const [best] = answer.candidates
  table.push([name, answer.decision, best?.id ?? '', best ? reason(answer, best) : 'nothing is near'])
}
console.log(table.toString())

function reason({ decision, because }, { alias, evidence }) {
  if (decision === 'review') return because
  if (evidence.step === 'listed') return `listed: ${alias.name}`
  const pairs = evidence.pairs.filter(pair => pair.mention !== '' && pair.alias !== '')
  return pairs.map(pair => `${pair.mention} = ${pair.alias}`).join(', ')
}
