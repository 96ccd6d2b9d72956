// A Node pipeline: CSV in, one line of JSON for each name out, with back-pressure from end to end.
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { parse } from 'csv-parse'
import { openResolver, resolveStream } from 'kunya'

await pipeline(
  createReadStream(new URL('reports.csv', import.meta.url)),
  parse({ columns: true }),
  async function* (rows) {
    for await (const { name, type, lang } of rows) yield { mention: name, type, lang }
  },
  resolveStream(await openResolver()),
  async function* (answers) {
    for await (const { mention, decision, entity } of answers) yield `${JSON.stringify({ mention, decision, id: entity?.id })}\n`
  },
  process.stdout,
  { end: false },
)
