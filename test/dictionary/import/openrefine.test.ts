import { gzipSync, strToU8, zipSync } from 'fflate'
import { createTar } from 'nanotar'
import { describe, expect, it } from 'vitest'
import { formatIssue } from '../../../src/issue.ts'
import { entitiesIn, imported, input } from '../entities.ts'

/** An archive as OpenRefine writes it: data.zip in a .tar.gz, with the columns, an empty history and the rows. */
function archive(columns: readonly string[], rows: readonly unknown[][], recons: readonly object[] = []): Uint8Array {
  const data = [
    '3.7',
    'columnModel=',
    `maxCellIndex=${columns.length - 1}`,
    'keyColumnIndex=0',
    `columnCount=${columns.length}`,
    ...columns.map((name, cellIndex) =>
      JSON.stringify({ cellIndex, originalName: name, name, type: '', format: 'default' }),
    ),
    'columnGroupCount=0',
    '/e/',
    'history=',
    'pastEntryCount=0',
    'futureEntryCount=0',
    '/e/',
    `rowCount=${rows.length}`,
    ...rows.map(cells => JSON.stringify({ flagged: false, starred: false, cells })),
  ].join('\n')
  const pool = ['3.7', `reconCount=${recons.length}`, ...recons.map(recon => JSON.stringify(recon))].join('\n')
  const zip = zipSync({ 'data.txt': strToU8(data), 'pool.txt': strToU8(pool) })
  return gzipSync(
    createTar([
      { name: 'metadata.json', data: strToU8('{}') },
      { name: 'data.zip', data: zip },
    ]),
  )
}
const read = (file: string, content: string | Uint8Array) =>
  imported('openrefine', [input(file, content, 100)], { namespace: 'n' })

describe('a project archive', () => {
  it('with columns id and name: a blank id is that of the row above', async () => {
    const rows = [
      [{ v: 'a' }, { v: 'Alpha' }, { v: 'group' }],
      [null, { v: 'Alfa' }, null],
      [{ v: 7 }, { v: 'Seven' }],
    ]
    expect(entitiesIn(await read('x.openrefine.tar.gz', archive(['id', 'name', 'type'], rows)))).toEqual([
      { id: 'n:a', type: 'group', name: 'Alpha', aliases: [{ name: 'Alfa' }] },
      { id: 'n:7', type: 'organisation', name: 'Seven', aliases: [] },
    ])
  })

  it('with a reconciled column: matches are entities, cells their names', async () => {
    const recons = [
      { id: 1, j: 'matched', m: { id: 'Q42', name: 'Alpha Front', types: [], score: 100 } },
      { id: 2, j: 'none' },
    ]
    const rows = [
      [{ v: 'x' }, { v: 'Alfa Front', r: '1' }],
      [{ v: 'y' }, { v: 'Who', r: '2' }],
      [{ v: 'z' }, { v: 'جبهة ألفا', r: 1 }],
    ]
    const items = await read('x.tar.gz', archive(['place', 'actor'], rows, recons))
    expect(entitiesIn(items)).toEqual([
      {
        id: 'n:q42',
        type: 'organisation',
        name: 'Alpha Front',
        aliases: [{ name: 'Alfa Front' }, { name: 'جبهة ألفا' }],
      },
    ])
    expect(items.flatMap(({ leftOut }) => leftOut)).toEqual(['column "place"'])
    expect(items.flatMap(({ issues }) => issues.map(formatIssue))).toEqual([
      'x.tar.gz!data.txt:16:1: not-reconciled: expected a cell with a match, received "Who" without one',
    ])
  })

  it('without either, damaged or of another kind is refused', async () => {
    await expect(read('x.tar.gz', archive(['a'], [[{ v: 'x' }]]))).rejects.toThrow(
      'x.tar.gz:1:1: missing-column: expected columns "id" and "name", or one that was reconciled, received a',
    )
    await expect(read('x.tar.gz', archive(['a'], []).subarray(0, 50))).rejects.toThrow('x.tar.gz:1:1: archive: ')
    await expect(read('x.tar.gz', 'text')).rejects.toThrow('archive: expected an undamaged .tar.gz')
    const other = gzipSync(createTar([{ name: 'a.txt', data: strToU8('x') }]))
    await expect(read('x.tar.gz', other)).rejects.toThrow(
      'archive: expected an archive with a data.zip, received a.txt',
    )
  })
})

describe('exported rows', () => {
  const alpha = [{ id: 'n:a', type: 'organisation', name: 'Alpha', aliases: [{ name: 'Alfa' }] }]
  it.each([
    ['x.csv', 'id,name\na,Alpha\n,Alfa\n'],
    ['x.tsv', 'id\tname\na\tAlpha\n\tAlfa\n'],
    ['x.json', '{"rows":[{"id":"a","name":"Alpha"},{"id":null,"name":"Alfa"}]}'],
  ])('%s', async (file, text) => expect(entitiesIn(await read(file, text))).toEqual(alpha))

  it('other JSON is refused', async () =>
    await expect(read('x.json', '[]')).rejects.toThrow('x.json:1:1: json-syntax: expected { "rows": […] }'))
})
