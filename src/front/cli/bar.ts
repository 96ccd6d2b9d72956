/** A progress bar on the terminal, with rows a second and the time that is left. */
import type { Io } from './io.ts'

export interface Bar {
  /** @param bytes  read so far */
  update(bytes: number, rows: number): void
  /** Takes the bar away, for the lines that follow. */
  stop(): void
}

export const NO_BAR: Bar = { update: () => {}, stop: () => {} }

const KNOWN_SIZE = '{bar} {percentage}% | {rows} rows | {speed} rows/s | {left} left'
const UNKNOWN_SIZE = '{rows} rows | {speed} rows/s | {duration_formatted}'

/** @param size  bytes of the input; undefined when that is not known */
export async function newBar({ terminal }: Pick<Io, 'terminal'>, size: number | undefined): Promise<Bar> {
  if (!terminal) return NO_BAR
  const { SingleBar } = (await import('cli-progress')).default
  const bar = new SingleBar({
    stream: terminal,
    format: size === undefined ? UNKNOWN_SIZE : KNOWN_SIZE,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 24,
    hideCursor: true,
    clearOnComplete: true,
    emptyOnZero: true,
  })
  bar.start(size ?? 0, 0, { rows: '0', speed: '-', left: '-' })
  const speed = newSpeed()
  return {
    update(bytes, rows) {
      const { rowsPerSecond, bytesPerSecond } = speed(bytes, rows, performance.now())
      bar.update(size === undefined ? 0 : Math.min(bytes, size), {
        rows: count(rows),
        speed: count(Math.round(rowsPerSecond)),
        left: size === undefined || bytesPerSecond === 0 ? '-' : timeOf((size - bytes) / bytesPerSecond),
      })
    },
    stop: () => bar.stop(),
  }
}

const count = (number: number): string => number.toLocaleString('en')

/** Seconds as `45 s`, `3 min 05 s`, `2 h 07 min`. */
export function timeOf(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds))
  const two = (number: number): string => String(number).padStart(2, '0')
  if (whole < 60) return `${whole} s`
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${two(whole % 60)} s`
  return `${Math.floor(whole / 3600)} h ${two(Math.floor((whole % 3600) / 60))} min`
}

/** Milliseconds that a speed is taken over: new names at the beginning of a file are slower than what follows. */
const WINDOW = 10_000

interface Speed {
  rowsPerSecond: number
  bytesPerSecond: number
}

/** Speed over the last seconds. */
export function newSpeed(): (bytes: number, rows: number, now: number) => Speed {
  const points: { bytes: number; rows: number; now: number }[] = []
  return (bytes, rows, now) => {
    const newest = points.at(-1)
    if (!newest || now - newest.now >= WINDOW / 20) points.push({ bytes, rows, now })
    while (points.length > 2 && now - (points[1] as { now: number }).now > WINDOW) points.shift()
    const [first] = points as [(typeof points)[number]]
    const seconds = (now - first.now) / 1000
    if (seconds === 0) return { rowsPerSecond: 0, bytesPerSecond: 0 }
    return { rowsPerSecond: (rows - first.rows) / seconds, bytesPerSecond: (bytes - first.bytes) / seconds }
  }
}
