import { describe, expect, it } from 'vitest'
import { itComesBack, textsOf } from '../round-trip.ts'

describe('un', () => {
  itComesBack('un', 'x.xml')

  it('has the list’s elements, and signs of XML escaped', async () => {
    const [text = ''] = await textsOf('un')
    expect(text).toContain('<REFERENCE_NUMBER>syria:alpha-front</REFERENCE_NUMBER>')
    expect(text).toContain('<NAME_ORIGINAL_SCRIPT>جبهة ألفا</NAME_ORIGINAL_SCRIPT>')
    expect(text).toContain('<QUALITY>Low</QUALITY>\n<ALIAS_NAME>AF</ALIAS_NAME>')
    expect(text).toContain('<ALIAS_NAME>Alpha; "A" &amp; &lt;B&gt;</ALIAS_NAME>')
  })
})
