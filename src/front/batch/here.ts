/** Answers made in this thread. */
import type { Answer, Ask } from './job.ts'

/** Milliseconds of work between pauses, so that Ctrl-C and progress come through. */
const STRETCH = 50

export const askHere =
  (answer: (fields: readonly string[]) => Answer): Ask =>
  async lists => {
    const answers: Answer[] = []
    let until = performance.now() + STRETCH
    for (const fields of lists) {
      answers.push(answer(fields))
      if (performance.now() < until) continue
      await new Promise(resolve => setImmediate(resolve))
      until = performance.now() + STRETCH
    }
    return answers
  }
