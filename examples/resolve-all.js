// Names from anywhere, one after the other: each distinct one is looked up once, and only when its answer is asked for.
import { createReadStream } from 'node:fs'
import { parse } from 'csv-parse'
import { openResolver } from 'kunya'

const resolver = await openResolver()
const rows = createReadStream(new URL('reports.csv', import.meta.url)).pipe(parse({ columns: true }))

async function* mentions() {
  for await (const { name, type, lang } of rows) yield { mention: name, type, lang }
}

const decisions = { match: 0, review: 0, none: 0 }
for await (const { decision } of resolver.resolveAll(mentions())) decisions[decision]++
console.log(decisions)
