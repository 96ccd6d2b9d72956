/** The measure of a batch run: the same file through csv-parse and csv-stringify, every record taken apart and put together. */
import { createReadStream, createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { parse } from 'csv-parse'
import { stringify } from 'csv-stringify'

const [from, to] = process.argv.slice(2)
await pipeline(createReadStream(from), parse(), stringify(), createWriteStream(to))
