/** Answers made in several threads over one index. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Tinypool } from 'tinypool'
import type { Answer, Ask } from './job.ts'
import type { Packed, WorkerData } from './worker.ts'

/** A thread starts from a file of its own, which is found by the package's name: the command line is bundled into other folders. */
const require = createRequire(import.meta.url)

/** Lists of fields in one message: enough to make the message cheap, few enough for all threads to have some. */
const PER_TASK = 100

export interface Workers {
  ask: Ask
  close(): Promise<void>
}

/** @param jobs  threads, beside this one, which reads and writes */
export function startWorkers(jobs: number, data: WorkerData): Workers {
  const filename = pathToFileURL(
    join(dirname(require.resolve('kunya/package.json')), 'dist/front/batch/worker.js'),
  ).href
  const pool = new Tinypool({ filename, workerData: data, minThreads: jobs, maxThreads: jobs, maxQueue: Infinity })
  return {
    async ask(lists) {
      const tasks: Promise<Packed>[] = []
      for (let at = 0; at < lists.length; at += PER_TASK) tasks.push(pool.run(lists.slice(at, at + PER_TASK)))
      return (await Promise.all(tasks)).flatMap(unpack)
    },
    close: () => pool.destroy(),
  }
}

function unpack({ cells, tags, details }: Packed): Answer[] {
  const width = cells.length / tags.length
  return tags.map((joined, i) => ({
    cells: cells.slice(i * width, (i + 1) * width),
    tags: joined.split(' '),
    ...(details && { details: details[i] ?? [] }),
  }))
}
