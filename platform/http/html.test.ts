import { expect, test } from 'vitest'
import { html } from './html.ts'

test('text is escaped wherever it stands, pieces of pages are not', () => {
  const name = `<script>alert("1")</script> & 'Ко'`
  const piece = html`<b title="${name}">${name}</b>`
  expect(html`<p>${piece}</p>`.markup).toBe(
    '<p><b title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;Ко&#39;">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;Ко&#39;</b></p>',
  )
})

test('what is left out leaves nothing, a list stands one after the other', () => {
  const items = ['а', 'б'].map((text) => html`<li>${text}</li>`)
  expect(html`<ul class="${false}">${items}${null}</ul>${0}`.markup).toBe(
    '<ul class=""><li>а</li><li>б</li></ul>0',
  )
})

test('what only looks like a piece of a page is refused', () => {
  const forged = { markup: '<b>' } as unknown as string
  expect(() => html`${forged}`.markup).toThrow()
})
