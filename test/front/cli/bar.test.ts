import { PassThrough } from 'node:stream'
import { expect, it } from 'vitest'
import { NO_BAR, newBar, newSpeed, timeOf } from '../../../src/front/cli/bar.ts'

it.each([
  [0, '0 s'],
  [44.2, '45 s'],
  [185, '3 min 05 s'],
  [7620, '2 h 07 min'],
])('writes %d seconds as %s', (seconds, text) => expect(timeOf(seconds)).toBe(text))

it('takes the speed over the last seconds, not over the slow beginning', () => {
  const speed = newSpeed()
  expect(speed(0, 0, 0)).toEqual({ rowsPerSecond: 0, bytesPerSecond: 0 })
  expect(speed(100, 10, 10_000)).toEqual({ rowsPerSecond: 1, bytesPerSecond: 10 })
  speed(1100, 110, 11_000)
  expect(speed(11_100, 1110, 21_000)).toEqual({ rowsPerSecond: 100, bytesPerSecond: 1000 })
})

/** A terminal that keeps what is written to it. */
function newTerminal(): { terminal: NodeJS.WriteStream; text: () => string } {
  const stream = new PassThrough()
  const pieces: string[] = []
  stream.on('data', piece => pieces.push(String(piece)))
  const extra = { isTTY: true, columns: 100, cursorTo: () => true, clearLine: () => true, moveCursor: () => true }
  return { terminal: Object.assign(stream, extra) as unknown as NodeJS.WriteStream, text: () => pieces.join('') }
}

it('shows share, rows, speed and time left of a file, rows alone of a pipe', async () => {
  const file = newTerminal()
  const bar = await newBar(file, 1000)
  bar.update(0, 0)
  bar.update(500, 1234)
  bar.stop()
  expect(file.text()).toMatch(/50% \| 1,234 rows \| [\d,]+ rows\/s \| \d+ s left/)
  const pipe = newTerminal()
  const line = await newBar(pipe, undefined)
  line.update(500, 1234)
  line.stop()
  expect(pipe.text()).toMatch(/1,234 rows \| /)
  expect(pipe.text()).not.toContain('%')
})

it('shows nothing where there is no terminal', async () =>
  expect(await newBar({ terminal: undefined }, 5)).toBe(NO_BAR))
