import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderSamples } from '../../../../src/components/code/render-samples.ts';
import type { HarPostData } from '../../../../src/model/request-body.ts';
import type { HarRequest } from '../../../../src/model/request-har.ts';
import { curl } from '../../../../src/twins/curl.ts';

/** What a shell would read as something else than text, were it not quoted. */
const awkward = 'it\'s "so"\n$HOME ${PATH} $(id) `id` \\ \\n !x *\n<<EOF\nEOF\n# 日本 🚋 %s';

const received: { readonly body: string; readonly headers: NodeJS.Dict<string | string[]> }[] = [];
const server = createServer((request, response) => {
  void buffer(request).then((body) => {
    received.push({ body: body.toString('utf8'), headers: request.headers });
    response.end();
  });
});
let origin = '';
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

/** The call as the page shows it, and as its Markdown twin does. */
const writers = {
  page: (request: HarRequest) => renderSamples(request).find(({ id }) => id === 'shell')?.text,
  twin: curl,
};

describe.each(Object.entries(writers))('the call of curl on a %s', (_place, write) => {
  /** Runs it as a reader would: pasted into a shell. */
  async function run(postData: HarPostData, note = 'x') {
    const call = write({
      method: 'POST',
      url: `${origin}/stops?a=1&b=%24HOME`,
      httpVersion: 'HTTP/1.1',
      headers: [
        { name: 'content-type', value: postData.mimeType },
        { name: 'x-note', value: note },
      ],
      cookies: [{ name: 'note', value: note }],
      queryString: [],
      headersSize: -1,
      bodySize: -1,
      postData,
    });
    await promisify(execFile)('bash', ['-c', `${call} --silent --fail --noproxy '*'`]);
    return received.at(-1);
  }

  it('sends JSON and a header byte for byte, and the shell expands none of it', async () => {
    const text = JSON.stringify({ awkward }, null, 2);
    const note = 'a"b\'c $HOME `id` $(id) \\';
    const request = await run({ mimeType: 'application/json', text }, note);
    expect(request?.body).toBe(text);
    expect(request?.headers['x-note']).toBe(note);
    expect(request?.headers.cookie).toBe(`note=${note}`);
  });

  it.each([
    ['text with its line ends', awkward],
    ['text that looks like the name of a file', '@/etc/passwd'],
  ])('sends %s byte for byte', async (_what, text) => {
    expect((await run({ mimeType: 'text/plain', text }))?.body).toBe(text);
  });

  it('sends the fields of a form as they are', async () => {
    const fields = [
      ['a b', awkward],
      ['@x', '@/etc/passwd'],
      ['a=b', '&c=d'],
    ] as const;
    const params = fields.map(([name, value]) => ({ name, value }));
    const request = await run({ mimeType: 'application/x-www-form-urlencoded', params });
    expect([...new URLSearchParams(request?.body)]).toEqual(fields);
  });

  it.each([
    ['value', { name: 'a', value: '@/etc/hostname;type=text/html' }],
    ['value with quotes', { name: 'a', value: awkward }],
    ['name', { name: 'a=@/etc/hostname;x', value: 'v' }],
    ['media type', { name: 'a', value: 'v', contentType: 'text/plain;headers=@/etc/hostname' }],
  ])('takes no %s of a multipart field for an order to curl', async (_what, field) => {
    const request = await run({ mimeType: 'multipart/form-data', params: [field] });
    const part = /^--\S+\r\n(.*?)\r\n\r\n(.*)\r\n--\S+--\r\n$/s.exec(request?.body ?? '');
    expect(part?.[1]).toBe(
      `Content-Disposition: form-data; name="${field.name.replace('=', '%3D')}"`,
    );
    expect(part?.[2]).toBe(field.value);
  });

  it('sends a file by its name and the type beside it, whatever the name holds', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gatehouse-upload-'));
    try {
      const fileName = join(folder, 'a;type=text html "b",c.png');
      await writeFile(fileName, 'bytes');
      const params = [{ name: 'photo', fileName, contentType: 'image/png' }];
      const request = await run({ mimeType: 'multipart/form-data', params });
      expect(request?.body).toContain('\r\nContent-Type: image/png\r\n\r\nbytes\r\n');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
