import type { Task } from './measured.ts'
import { lookalikes } from './tasks/lookalikes.ts'
import { ofac } from './tasks/ofac.ts'
import { pairs } from './tasks/pairs.ts'
import { ranking } from './tasks/ranking.ts'
import { resolution } from './tasks/resolution.ts'
import { seeds } from './tasks/seeds.ts'
import { remembered } from './tasks/two-names.ts'
import { yours } from './tasks/yours.ts'

/** In the order of the output. */
export const TASKS: readonly Task[] = [resolution, lookalikes, seeds, pairs, ranking, ofac, remembered, yours]
