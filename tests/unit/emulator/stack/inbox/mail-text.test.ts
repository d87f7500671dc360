import { expect, test } from 'vitest';
import { findCode, mailText } from '../../../../../emulator/stack/inbox/mail-text.ts';

test('HTML becomes plain words, line by line', () => {
  const html =
    '<style>p{}</style><p>Hello &amp; welcome,</p>your code:<br><b>123456</b><script>x()</script>';
  expect(mailText({ html })).toBe('Hello & welcome,\nyour code:\n123456');
});

test('the text of a mail is taken before its HTML', () => {
  expect(mailText({ text: 'plain', html: '<b>rich</b>' })).toBe('plain');
});

test.each([
  ['Your code is 123456.', '123456'],
  ['Order 1234567 has shipped', undefined],
  ['Colour #123456', undefined],
  ['Call 12345', undefined],
])('in "%s" the code is %s', (text, code) => expect(findCode({ text })).toBe(code));
