import { expect, test } from 'vitest'
import { readElements, type XmlElement } from '../../src/source/xml.ts'
import { input } from '../dictionary/entities.ts'

async function elements(text: string): Promise<XmlElement[]> {
  const list: XmlElement[] = []
  for await (const element of readElements(input('x.xml', text), new Set(['a']))) list.push(element)
  return list
}
const at = (line: number, column: number) => ({ file: 'x.xml', line, column })

test('wanted elements, each whole with its place', async () =>
  expect(await elements('<r>\n <a x="1">t<b>u &amp; v</b><![CDATA[<w>]]></a>\n <c><b/></c><a/>\n</r>')).toEqual([
    {
      name: 'a',
      text: 't<w>',
      at: at(2, 2),
      children: [{ name: 'b', text: 'u & v', children: [], at: at(2, 12) }],
    },
    { name: 'a', text: '', children: [], at: at(3, 13) },
  ]))

test('what an element has been given is given once, before the file has ended', async () => {
  const reader = readElements(input('x.xml', '<r><a/><oops', 4), new Set(['a']))
  expect((await reader.next()).value).toMatchObject({ name: 'a' })
  await expect(reader.next()).rejects.toThrow('xml-syntax')
})

test.each(['<r><a></r>', '<r>', '', '<r>&unknown;</r>'])('%j is refused with its place', async text =>
  expect(elements(text)).rejects.toThrow(/^x\.xml:\d+:\d+: xml-syntax: expected well-formed XML, received /),
)
