import { expect, test } from 'vitest';
import { html } from '../../../../../emulator/stack/inbox/html.ts';

test('values are escaped, markup of the same kind is not', () => {
  const inner = html`<b>${'<i>&"\''}</b>`;
  expect(html`<p title="${'"x'}">${inner}${[inner]}${3}</p>`.markup).toBe(
    '<p title="&#34;x"><b>&#60;i&#62;&#38;&#34;&#39;</b><b>&#60;i&#62;&#38;&#34;&#39;</b>3</p>',
  );
});
