import { describe, expect, it } from 'vitest'
import { UsageError } from '../../../src/front/cli/command.ts'
import type { Io } from '../../../src/front/cli/io.ts'
import { report } from '../../../src/front/cli/report.ts'
import { DictionaryError } from '../../../src/issue.ts'

function reported(error: unknown): { code: number; lines: string[] } {
  const lines: string[] = []
  const io = { err: (line: string) => lines.push(line) } as unknown as Io
  return { code: report(error, ['resolve'], io), lines }
}

describe('report', () => {
  it('says an error in one line', () => {
    expect(reported(new Error('no such file'))).toEqual({ code: 2, lines: ['kunya: no such file'] })
  })

  it('points a usage error to the help of its command', () => {
    expect(reported(new UsageError('missing <names..>')).lines).toEqual([
      'kunya: missing <names..>',
      'Try: kunya resolve --help',
    ])
  })

  it('lists the problems of a dictionary as they stand', () => {
    const at = { file: 'a.yaml', line: 3, column: 5 }
    const { lines } = reported(
      new DictionaryError([{ code: 'duplicate-id', at, expected: 'an id of its own', received: '"x"' }]),
    )
    expect(lines).toEqual([
      'a.yaml:3:5: duplicate-id: expected an id of its own, received "x"',
      'kunya: 1 problem: no dictionary was opened',
    ])
  })

  it('is silent about a closed pipe', () => {
    expect(reported(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))).toEqual({ code: 0, lines: [] })
  })

  it('never prints a control character', () => {
    expect(reported(new Error('bad \u001b[31m name')).lines).toEqual(['kunya: bad \\u001b[31m name'])
  })
})
