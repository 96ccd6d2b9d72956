import { expect, test } from 'vitest'
import { formatIssue } from '../../../src/issue.ts'
import { entitiesIn, imported, input } from '../entities.ts'

/** In the layout of the consolidated list, with invented names. */
const LIST = `<?xml version="1.0" encoding="utf-8"?>
<CONSOLIDATED_LIST dateGenerated="2026-02-01">
  <INDIVIDUALS>
    <INDIVIDUAL>
      <DATAID>111</DATAID><VERSIONNUM>1</VERSIONNUM>
      <FIRST_NAME>ALI</FIRST_NAME><SECOND_NAME>ALPHA</SECOND_NAME><THIRD_NAME/>
      <UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE>
      <REFERENCE_NUMBER>QDi.999</REFERENCE_NUMBER>
      <NAME_ORIGINAL_SCRIPT>علي ألفا</NAME_ORIGINAL_SCRIPT>
      <DESIGNATION><VALUE>Commander &amp; spokesman</VALUE><VALUE>Treasurer</VALUE></DESIGNATION>
      <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Aly Alfa</ALIAS_NAME></INDIVIDUAL_ALIAS>
      <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Abu X</ALIAS_NAME><NOTE>rarely</NOTE></INDIVIDUAL_ALIAS>
      <INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
    </INDIVIDUAL>
  </INDIVIDUALS>
  <ENTITIES>
    <ENTITY>
      <DATAID>112</DATAID><FIRST_NAME>ALPHA FRONT</FIRST_NAME><REFERENCE_NUMBER>QDe.999</REFERENCE_NUMBER>
      <ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>Front of Alpha</ALIAS_NAME></ENTITY_ALIAS>
      <ENTITY_ALIAS><QUALITY>f.k.a.</QUALITY><ALIAS_NAME>Alpha Brigade</ALIAS_NAME></ENTITY_ALIAS>
      <ENTITY_ALIAS><QUALITY>odd</QUALITY><ALIAS_NAME>Alfa</ALIAS_NAME></ENTITY_ALIAS>
    </ENTITY>
  </ENTITIES>
</CONSOLIDATED_LIST>`
const read = (text: string) => imported('un', [input('un.xml', text)])

test('persons and entities, with everything that the list says of them', async () => {
  const items = await read(LIST)
  expect(entitiesIn(items)).toEqual([
    {
      id: 'un:qdi-999',
      sameAs: { un: 'QDi.999' },
      type: 'person',
      name: 'ALI ALPHA',
      aliases: [
        { name: 'علي ألفا', kind: 'official' },
        { name: 'Aly Alfa' },
        { name: 'Abu X', weak: true, NOTE: 'rarely' },
      ],
      un: {
        DATAID: '111',
        VERSIONNUM: '1',
        UN_LIST_TYPE: 'Al-Qaida',
        DESIGNATION: { VALUE: ['Commander & spokesman', 'Treasurer'] },
      },
    },
    {
      id: 'un:qde-999',
      sameAs: { un: 'QDe.999' },
      type: 'organisation',
      name: 'ALPHA FRONT',
      aliases: [
        { name: 'Front of Alpha' },
        { name: 'Alpha Brigade', kind: 'former' },
        { name: 'Alfa', QUALITY: 'odd' },
      ],
      un: { DATAID: '112' },
    },
  ])
  expect(items.flatMap(({ issues }) => issues.map(formatIssue))).toEqual([
    'un.xml:21:7: unknown-quality: expected one of a.k.a., Good, f.k.a., Low, received "odd"',
  ])
})

test('a file that is broken or another is refused or said', async () => {
  await expect(read(LIST.slice(0, 400))).rejects.toThrow(
    /^un\.xml:\d+:\d+: xml-syntax: expected well-formed XML, received /,
  )
  expect((await read('<list/>')).flatMap(({ issues }) => issues.map(formatIssue))).toEqual([
    'un.xml:1:1: not-un: expected INDIVIDUAL or ENTITY elements, received none',
  ])
})
