/** Bytes as they come, cut at line feeds. */
const LF = 0x0a

/** Bytes of the longest line that is read; the rest of a longer one is dropped as it comes. */
export const LONGEST_LINE: number = 64 * 1024 * 1024

export interface Feed {
  push(chunk: Buffer): void
  /** The next whole line without its line feed; nothing until more bytes have come. */
  next(): Buffer | 'too-long' | undefined
  /** What stands after the last line feed, once the input has ended. */
  rest(): Buffer | 'too-long' | undefined
}

export function newFeed(longest: number = LONGEST_LINE): Feed {
  let chunk: Buffer = Buffer.alloc(0)
  let at = 0
  let begun: Buffer[] = []
  let size = 0
  const whole = (end: Buffer): Buffer | 'too-long' => {
    const isTooLong = size + end.length > longest
    const line = begun.length === 0 ? end : Buffer.concat([...begun, end])
    begun = []
    size = 0
    return isTooLong ? 'too-long' : line
  }
  return {
    push(bytes) {
      chunk = bytes
      at = 0
    },
    next() {
      const end = chunk.indexOf(LF, at)
      if (end >= 0) {
        const line = whole(chunk.subarray(at, end))
        at = end + 1
        return line
      }
      if (at === chunk.length) return undefined
      size += chunk.length - at
      if (size > longest) begun = []
      else begun.push(chunk.subarray(at))
      at = chunk.length
      return undefined
    },
    rest: () => (size === 0 ? undefined : whole(Buffer.alloc(0))),
  }
}
