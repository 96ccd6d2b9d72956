import { SaxesParser } from 'saxes'
import { DictionaryError, type Position } from '../issue.ts'
import { type Input, readText } from './text.ts'

/** An element with what is in it: its own text, and its children in order. */
export interface XmlElement {
  name: string
  text: string
  children: readonly XmlElement[]
  at: Position
}

interface Open extends XmlElement {
  children: XmlElement[]
}

/**
 * Elements of the given names, each whole, as the file is read; nothing else of it is kept.
 * @throws {DictionaryError} where it is not well formed, or ends before its root does
 */
export async function* readElements(input: Input, wanted: ReadonlySet<string>): AsyncGenerator<XmlElement> {
  const parser = new SaxesParser({ position: true })
  const stack: Open[] = []
  const done: XmlElement[] = []
  const place = (): Position => ({ file: input.file, line: parser.line, column: Math.max(1, parser.column) })
  const fail = (error: Error): never => {
    throw new DictionaryError([
      {
        code: 'xml-syntax',
        at: place(),
        expected: 'well-formed XML',
        received: error.message.replace(/^[\d:]+ /u, ''),
      },
    ])
  }
  let start = place()
  parser.on('error', fail)
  // Told when the sign after the name has been read: the element begins before its name and the bracket.
  parser.on('opentagstart', ({ name }) => {
    start = { ...place(), column: Math.max(1, parser.column - name.length - 1) }
  })
  parser.on('opentag', ({ name }) => {
    if (stack.length === 0 && !wanted.has(name)) return
    const element: Open = { name, text: '', children: [], at: start }
    stack.at(-1)?.children.push(element)
    stack.push(element)
  })
  const addText = (text: string): void => {
    const open = stack.at(-1)
    if (open) open.text += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    const element = stack.pop()
    if (element && stack.length === 0) done.push(element)
  })
  for await (const piece of readText(input)) {
    parser.write(piece)
    yield* done.splice(0)
  }
  parser.close()
  yield* done.splice(0)
}
