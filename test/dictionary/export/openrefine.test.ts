import { gunzipSync, strFromU8, unzipSync } from 'fflate'
import { parseTar } from 'nanotar'
import { describe, expect, it } from 'vitest'
import { exportEntities } from '../../../src/dictionary/export/entities.ts'
import { joined } from '../entities.ts'
import { ALPHA, itComesBack } from '../round-trip.ts'

describe('openrefine', () => {
  itComesBack('openrefine', 'x.openrefine.tar.gz')

  it('is an archive of the layout that OpenRefine writes', async () => {
    const { pieces } = await exportEntities('openrefine', [ALPHA], { output: 'folder/groups.openrefine.tar.gz' })
    const [bytes = new Uint8Array()] = joined(pieces)
    const files = parseTar(gunzipSync(bytes))
    expect(files.map(({ name }) => name)).toEqual(['data.zip', 'metadata.json'])
    expect(JSON.parse(files[1]?.text ?? '')).toMatchObject({ name: 'groups', rowCount: 6 })
    const zip = unzipSync(files[0]?.data as Uint8Array)
    const lines = strFromU8(zip['data.txt'] as Uint8Array).split('\n')
    expect(lines.slice(1, 5)).toEqual(['columnModel=', 'maxCellIndex=13', 'keyColumnIndex=0', 'columnCount=14'])
    expect(lines[5]).toBe('{"cellIndex":0,"originalName":"id","name":"id"}')
    expect(lines).toContain('rowCount=6')
    expect(strFromU8(zip['pool.txt'] as Uint8Array)).toMatch(/\nreconCount=0\n$/)
  })
})
