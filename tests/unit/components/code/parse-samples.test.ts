import { describe, expect, it } from 'vitest';
import { renderSamples } from '../../../../src/components/code/render-samples.ts';
import { socketSamples } from '../../../../src/components/code/socket-samples.ts';
import type { HarPostData } from '../../../../src/model/request-body.ts';
import { codeErrors, grammars } from './parse-code.ts';

/** What ends a string, a comment, a document or the code itself in one language or another. */
const awkward = [
  'it\'s "so"',
  'a\nb\r\nc\rd',
  '日本 🚋 \u2028 \u2029 \u0085 \u00a0',
  '$HOME ${x} #{y} {{z}} `id` $(id) %s %{q}',
  'ends in a backslash \\',
  '\\u0022 \\" \\n \\',
  '"""\n\'\'\'\n"""',
  '"#"##"###\n\\#(x) \\##(x)',
  'EOF\n<<EOF\nEOD;\n',
  '*/ // -- ?> <?php ]]> </script>',
  '\u0001\b\f\v\u001b\ufeff',
  '\ud800 alone',
  '"\n"\n',
  '',
];

const encoded = (text: string): string => encodeURIComponent(text.toWellFormed());

const bodies = awkward.flatMap((text): HarPostData[] => [
  {
    mimeType: 'application/json',
    text: JSON.stringify({ [text]: [text, null, true, -1e9] }, null, 2),
  },
  { mimeType: 'application/json', text: JSON.stringify(text) },
  { mimeType: 'text/plain', text },
  { mimeType: `text/plain; note=${JSON.stringify(text)}`, text: 'x' },
  { mimeType: 'application/x-www-form-urlencoded', params: [{ name: text, value: text }] },
  { mimeType: 'multipart/form-data', params: [{ name: text, value: text, contentType: text }] },
  {
    mimeType: 'multipart/form-data',
    params: [{ name: text, fileName: text, contentType: text }],
  },
  { mimeType: 'image/png', fileName: 'body.png' },
]);

const requests = bodies.map((postData, index) => {
  const text = awkward[index % awkward.length] ?? '';
  return {
    method: 'POST',
    url: `https://api.example/${encoded(text)}?q=${encoded(text)}`,
    httpVersion: 'HTTP/1.1',
    headers: [{ name: `x-${text}`, value: text }],
    cookies: [{ name: `c${text}`, value: text }],
    queryString: [],
    headersSize: -1,
    bodySize: -1,
    postData,
  };
});

const sockets = awkward.flatMap((text) =>
  [text, { [text]: [text, null] }].map((send) => ({
    url: `wss://api.example/${encoded(text)}`,
    browserUrl: `wss://api.example/${encoded(text)}`,
    headers: [{ name: 'x-note', value: text }],
    send,
    lostHeaders: [],
    movedKeys: [],
    receives: true,
  })),
);

const texts = [...requests.flatMap(renderSamples), ...sockets.flatMap(socketSamples)];

describe('the code of a call', () => {
  it.each(Object.keys(grammars))(
    'is %s by the grammar, whatever a description says',
    async (id) => {
      const errors = await codeErrors(id);
      const found = texts.filter((sample) => sample.id === id).map(({ text }) => text);
      expect(found.length).toBeGreaterThan(20);
      expect(found.join()).not.toMatch(/gatehouse0/i);
      expect(found.flatMap((text) => errors(text).map((error) => [error, text]))).toEqual([]);
    },
  );
});
