import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LONGEST_MENTION, type PipeJob, type PipeTally, runPipe } from '../../../src/front/pipe/pipe.ts'

const JOB: PipeJob = {
  from: 'lines',
  to: 'tsv',
  hasChunkHeaders: false,
  isKept: false,
  types: ['group'],
  resolve: mention => ({ decision: 'none', mention, candidates: [] }),
}

interface Outcome {
  out: string
  writes: number
  tally: PipeTally
}

async function run(chunks: Iterable<string | Uint8Array>, given: Partial<PipeJob> = {}): Promise<Outcome> {
  async function* source(): AsyncGenerator<Buffer> {
    for (const chunk of chunks) yield Buffer.from(chunk as string)
  }
  const written: string[] = []
  const write = async (bytes: Uint8Array): Promise<void> => void written.push(Buffer.from(bytes).toString('latin1'))
  const tally = await runPipe(source(), write, { ...JOB, ...given })
  return { out: written.join(''), writes: written.length, tally }
}

const NONE = 'none\t\\N\t\\N\t\\N\t\\N\t\\N\n'
const NULL = '\\N\t\\N\t\\N\t\\N\t\\N\t\\N\n'
const count = (text: string): number => text.split('\n').length - 1

describe('runPipe', () => {
  it('answers one line for each line of any bytes, in any format', async () => {
    const chunk = fc.array(fc.oneof(fc.constantFrom(0x0a, 0x0d, 0x09, 0x5c, 0x22, 0x7b, 0x7d), fc.nat(255)))
    const formats = fc.constantFrom<Partial<PipeJob>>(
      { from: 'lines', to: 'tsv' },
      { from: 'lines', to: 'ndjson' },
      { from: 'tsv', to: 'tsv', fields: ['_', 'mention', 'type'] },
      { from: 'tsv', to: 'tsv', isKept: true },
      { from: 'ndjson', to: 'ndjson' },
      { from: 'ndjson', to: 'ndjson', isKept: true },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(chunk), formats, async (given, format) => {
        const chunks = given.map(bytes => Uint8Array.from(bytes))
        const input = Buffer.concat(chunks).toString('latin1')
        const { out, tally } = await run(chunks, format)
        const lines = count(input) + Number(input !== '' && !input.endsWith('\n'))
        expect(count(out)).toBe(lines)
        expect(out === '' || out.endsWith('\n')).toBe(true)
        expect(tally.lines).toBe(lines)
      }),
    )
  })

  it('answers in order, and asks once about equal lines', async () => {
    const asked: string[] = []
    const resolve: PipeJob['resolve'] = mention => {
      asked.push(mention)
      return { decision: 'none', mention, candidates: [] }
    }
    const { out } = await run(['a\nb\r\n', 'a\nb\n\\N\n'], { resolve, to: 'ndjson' })
    expect(
      out
        .split('\n')
        .slice(0, -1)
        .map(line => JSON.parse(line).mention),
    ).toEqual(['a', 'b', 'a', 'b', null])
    expect(asked).toEqual(['a', 'b'])
  })

  it('asks once about what differs only in what it keeps', async () => {
    let asked = 0
    const resolve: PipeJob['resolve'] = mention => {
      asked++
      return { decision: 'none', mention, candidates: [] }
    }
    const { out } = await run(['1\ta\n2\ta\n'], { resolve, from: 'tsv', fields: ['_', 'mention'], isKept: true })
    expect(out).toBe(`1\ta\t${NONE}2\ta\t${NONE}`)
    expect(asked).toBe(1)
  })

  it('writes before it waits for more, and once for what came at once', async () => {
    const seen: number[] = []
    let writes = 0
    async function* source(): AsyncGenerator<Buffer> {
      for (const chunk of ['a\nb\nc', 'd\n', 'e', 'f']) {
        seen.push(writes)
        yield Buffer.from(chunk)
      }
    }
    await runPipe(source(), async () => void writes++, JOB)
    expect(seen).toEqual([0, 1, 2, 2])
    expect(writes).toBe(3)
  })

  it('writes now and then while it works long on what came at once', async () => {
    const resolve: PipeJob['resolve'] = mention => {
      for (const until = performance.now() + 5; performance.now() < until; );
      return { decision: 'none', mention, candidates: [] }
    }
    const lines = Array.from({ length: 200 }, (_, i) => `${i}\n`).join('')
    const { out, writes } = await run([lines], { resolve })
    expect(count(out)).toBe(200)
    expect(writes).toBeGreaterThan(1)
  })

  describe('with chunk headers', () => {
    it.each([
      [['2\na\n\\N\n'], NONE + NULL],
      [['0\n'], ''],
      [['0\n1\na\n0\n0\n2\nb\nc\n'], NONE.repeat(3)],
      [['1', '2\r', '\n', '3\n'.repeat(11), '3'], NONE.repeat(12)],
      [['3\na\nb'], NONE.repeat(2)],
      [['1\n\n1\n0\n'], NONE.repeat(2)],
      [[], ''],
    ])('reads %j', async (chunks, out) => {
      expect((await run(chunks, { hasChunkHeaders: true })).out).toBe(out)
    })

    it('reads them wherever the input is cut', async () => {
      const input = Buffer.from('2\na\nb\n0\n10\n1\n2\n3\n4\n5\n6\n7\n8\n9\n\\N\n')
      for (let at = 0; at <= input.length; at++) {
        const { out } = await run([input.subarray(0, at), input.subarray(at)], { hasChunkHeaders: true })
        expect(out).toBe(NONE.repeat(11) + NULL)
      }
    })

    it.each(['a', '', '-1', '1.5', '9'.repeat(200)])('can’t go on after %j', async header => {
      await expect(run([`${header}\nx\n`], { hasChunkHeaders: true })).rejects.toThrow(
        'chunk header: expected a number',
      )
    })
  })

  it('tells a mistake in the answer and goes on', async () => {
    const resolve: PipeJob['resolve'] = mention => {
      if (mention === 'boom') throw new Error('broken')
      return { decision: 'none', mention, candidates: [] }
    }
    const long = 'x'.repeat(LONGEST_MENTION)
    const { out, tally } = await run([`a\nboom\n${long}\n${long}x\nb\n`], { resolve, to: 'ndjson' })
    const answers = out
      .split('\n')
      .slice(0, -1)
      .map(line => JSON.parse(line))
    expect(answers.map(({ decision }) => decision)).toEqual(['none', 'error', 'none', 'error', 'none'])
    expect(answers[1].error).toBe('broken')
    expect(answers[3].error).toBe('expected a name, received 65,537 characters')
    expect(tally).toMatchObject({ lines: 5, errors: 2, firstError: 'line 2: broken' })
  })

  it('takes a type in any case, and ignores one that there is not', async () => {
    const hints: unknown[] = []
    const resolve: PipeJob['resolve'] = (mention, given) => {
      hints.push(given)
      return { decision: 'none', mention, candidates: [] }
    }
    const { tally } = await run(['a\tGroup\tfr\nb\tgrope\n'], {
      resolve,
      from: 'tsv',
      fields: ['mention', 'type', 'lang'],
    })
    expect(hints).toEqual([{ type: 'group', lang: 'fr' }, {}])
    expect(tally.unknownTypes).toBe(1)
  })

  it('remembers no more than so many answers', async () => {
    let asked = 0
    const resolve: PipeJob['resolve'] = mention => {
      asked++
      return { decision: 'none', mention, candidates: [] }
    }
    function* chunks(): Generator<string> {
      yield 'first\nfirst\n'
      for (let i = 0; i < 250; i++) yield Array.from({ length: 1000 }, (_, j) => `${i}-${j}\n`).join('')
      yield 'first\n'
    }
    await run(chunks(), { resolve })
    expect(asked).toBe(250_002) // the first is asked again: it was forgotten
  })
})
