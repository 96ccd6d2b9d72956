import fc from 'fast-check'
import { expect, it } from 'vitest'
import { escapeHtml, html } from '../../../src/front/report/html.ts'

it('escapes what is filled in, and leaves its own markup', () => {
  const name = `<b onclick='x("y")'>&`
  expect(html`<p title="${name}">${html`<i>${name}</i>`}${[html`<br>`, 1]}${undefined}</p>`.text).toBe(
    `<p title="&lt;b onclick=&#39;x(&quot;y&quot;)&#39;&gt;&amp;"><i>&lt;b onclick=&#39;x(&quot;y&quot;)&#39;&gt;&amp;</i><br>1</p>`,
  )
})

it('lets no markup through', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", 'a') }), text => {
      expect(html`${text}`.text).toMatch(/^(?:a|&(?:lt|gt|amp|quot|#39);)*$/)
      expect(html`${[text]}`.text).toBe(escapeHtml(text))
    }),
  )
})
