import { describe, expect, it } from 'vitest'
import { guessDelimiter, newlineOf, parseDelimiter } from '../../../src/front/csv/dialect.ts'
import { CR, LF } from '../../../src/front/csv/scan.ts'

const guess = (text: string, final = true): unknown => {
  const found = guessDelimiter(Buffer.from(text), final)
  return 'tie' in found ? found.tie.map(byte => String.fromCharCode(byte)) : String.fromCharCode(found.delimiter)
}

describe('guessDelimiter', () => {
  it.each([
    [',', 'a,b\n1,2\n'],
    [';', 'a;b\n1,5;2\n'],
    ['\t', 'a\tb\n1\t2'],
    ['|', 'a|b\n1|2\n'],
    [';', '"a";"b"\n"1,2";"x,y"\n'],
    [',', 'name\nAlpha\nBeta\n'],
    [',', 'a,b\n"x;y;z",1\n\n'],
    [',', 'a,b;c\n1,2\n'],
  ])('finds %j', (delimiter, text) => expect(guess(text)).toBe(delimiter))

  it('keeps to the delimiter that most records agree on, so that the ragged one is reported', () => {
    expect(guess('a,b\n1,2\n3\n')).toBe(',')
    expect(guess('a;b\n1;2\n3;4;5\n')).toBe(';')
  })

  it('names the rivals of a tie', () => expect(guess('a,b;c\n1,2;3\n')).toEqual([',', ';']))

  it('does not count a last record that is not whole', () => expect(guess('a,b\n1,2\n3', false)).toBe(','))
})

describe('parseDelimiter', () => {
  it.each([
    [';', 0x3b],
    ['tab', 0x09],
    ['\\t', 0x09],
    ['\t', 0x09],
    ['\x01', 0x01],
  ])('takes %j', (given, byte) => expect(parseDelimiter(given)).toBe(byte))

  it.each(['"', '\n', ',,', 'é', ''])('refuses %j', given =>
    expect(() => parseDelimiter(given)).toThrow(/--delimiter: expected/),
  )
})

describe('newlineOf', () => {
  it('is CR only where there is no LF', () => {
    expect(newlineOf(Buffer.from('a\rb\r'))).toBe(CR)
    expect(newlineOf(Buffer.from('a\r\nb'))).toBe(LF)
    expect(newlineOf(Buffer.from('a'))).toBe(LF)
  })
})
