import { expect, test } from 'vitest'
import { formatIssue } from '../../../src/issue.ts'
import { entitiesIn, imported, input } from '../entities.ts'

/** In the layout of OFAC’s data specification: no header, `-0- ` for null, control-Z at the end. */
const SDN = [
  '36,"ALPHA AIRLINES",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ',
  '306,"ALPHA, Ali","individual","SDGT","Commander",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 01 May 1970; POB Hama, Syria."',
  '400,"ALPHA STAR","vessel","IRAN",-0- ,"ABCD","Tanker","1000","900","Panama","Alpha Co",-0- ',
  '\u001a',
].join('\r\n')
const ALT = [
  '306,1,"aka","ALFA, Aly",-0- ',
  '306,2,"fka","BETA, Ali","before 1990"',
  '36,3,"nka","ALPHA AIR",-0- ',
  '\u001a',
].join('\r\n')
const read = (sdn: string, alt?: string) =>
  imported('ofac', [...(alt === undefined ? [] : [input('alt.csv', alt)]), input('sdn.csv', sdn)])

test('the two files, in any order', async () => {
  const items = await read(SDN, ALT)
  expect(items.flatMap(({ issues }) => issues)).toEqual([])
  expect(entitiesIn(items)).toEqual([
    {
      id: 'ofac:36',
      sameAs: { ofac: '36' },
      type: 'organisation',
      name: 'ALPHA AIRLINES',
      aliases: [{ name: 'ALPHA AIR', altType: 'nka' }],
      program: 'CUBA',
    },
    {
      id: 'ofac:306',
      sameAs: { ofac: '306' },
      type: 'person',
      name: 'ALPHA, Ali',
      aliases: [{ name: 'ALFA, Aly' }, { name: 'BETA, Ali', kind: 'former', remarks: 'before 1990' }],
      program: 'SDGT',
      title: 'Commander',
      remarks: 'DOB 01 May 1970; POB Hama, Syria.',
    },
    expect.objectContaining({ type: 'vessel', callSign: 'ABCD', vesselType: 'Tanker', owner: 'Alpha Co' }),
  ])
  expect(items.flatMap(({ leftOut }) => leftOut)).toHaveLength(3)
})

test('what is not understood is told', async () => {
  const items = await read(
    SDN.replace('"vessel"', '"spaceship"'),
    `${ALT}\r\n7,4,"aka","GHOST",-0- \r\n306,5,"zka","X",-0- `,
  )
  expect(items.flatMap(({ issues }) => issues.map(formatIssue))).toEqual([
    'alt.csv:6:7: unknown-kind: expected one of aka, fka, nka, received "zka"',
    'sdn.csv:3:18: unknown-type: expected one of individual, vessel, aircraft, entity, -0-, received "spaceship"',
    'alt.csv:5:1: unknown-entity: expected an ent_num of sdn.csv, received "7" with 1 name',
  ])
})

test('other files are refused', async () =>
  await expect(read('36,1,"Street",-0- ,-0- ,-0- \r\n')).rejects.toThrow(
    'sdn.csv:1:1: not-ofac: expected sdn.csv (12 columns) or alt.csv (5), received 6 columns',
  ))
