import { describe, expect, it } from 'vitest';
import { renderSamples } from '../../../../src/components/code/render-samples.ts';
import type { HarPostData } from '../../../../src/model/request-body.ts';
import type { HarRequest } from '../../../../src/model/request-har.ts';

const request = (part: Partial<HarRequest> = {}): HarRequest => ({
  method: 'GET',
  url: 'https://api.example/stops',
  httpVersion: 'HTTP/1.1',
  headers: [],
  cookies: [],
  queryString: [],
  headersSize: -1,
  bodySize: -1,
  postData: { mimeType: 'application/octet-stream' },
  ...part,
});
const post = (postData: HarPostData) =>
  request({
    method: 'POST',
    headers: [{ name: 'content-type', value: postData.mimeType }],
    postData,
  });
const samples = (of: HarRequest) =>
  Object.fromEntries(renderSamples(of).map(({ id, text }) => [id, text]));

const all = [
  'shell',
  'javascript',
  'python',
  'go',
  'java',
  'csharp',
  'php',
  'ruby',
  'rust',
  'swift',
];

describe('renderSamples', () => {
  it('shows ten languages', () => {
    expect(Object.keys(samples(request()))).toEqual(all);
  });

  it('keeps an address as it is encoded, repeated names and all, in every language', () => {
    const query = '?cursor=a%20b&near%5Blat%5D=4&x=a%2Cb&mode=tram&mode=ferry';
    for (const text of Object.values(samples(request({ url: `https://api.example/s${query}` }))))
      expect(text).toContain(`https://api.example/s${query}`);
  });

  it('quotes an address with a query for the shell', () => {
    expect(samples(request({ url: 'https://api.example/s?a=1&b=2' }))['shell']).toContain(
      "--url 'https://api.example/s?a=1&b=2'",
    );
  });

  it('lets no character of an address end a string or begin a variable', () => {
    const url = `https://api.example/$HOME/'"\`/\${x}`;
    for (const text of Object.values(samples(request({ url }))))
      expect(text).toContain('https://api.example/%24HOME/%27%22%60/%24%7Bx%7D');
  });

  it('escapes the value of a header for each language', () => {
    const headers = [{ name: 'x-note', value: `a"b'c$d\\e` }];
    const text = samples(request({ headers }));
    expect(text['shell']).toContain(`'x-note: a"b'\\''c$d\\e'`);
    expect(text['javascript']).toContain(`'a"b\\'c$d\\\\e'`);
    expect(text['php']).toContain(`"x-note: a\\"b'c\\$d\\\\e"`);
    expect(text['swift']).toContain(`"a\\"b'c$d\\\\e"`);
  });

  describe('of JSON', () => {
    const value = { say: 'it\'s "so"\n\\ $x #{y} """# ', list: [1], none: null, yes: true };
    const json = JSON.stringify(value, null, 2);
    const text = samples(post({ mimeType: 'application/json', text: json }));

    it('is a literal in JavaScript and Python', () => {
      const literal = /JSON\.stringify\(([\s\S]+)\)\n};/.exec(text['javascript'] ?? '')?.[1] ?? '';
      expect(JSON.parse(literal)).toEqual(value);
      expect(text['python']).toContain('"none": None');
      expect(text['python']).toContain('"yes": True');
      expect(text['python']).toContain('json=payload');
    });

    it('is the very text in the strings of the others', () => {
      expect(text['rust']).toContain(`r##"${json}"##`);
      expect(text['swift']).toContain(`##"""\n${json}\n"""##`);
      expect(text['csharp']).toContain(`\n${json}\n"""`);
      expect(text['go']).toContain(`\`${json}\``);
      expect(text['ruby']).toContain(`'${json.replace(/[\\']/g, '\\$&')}'`);
      expect(text['shell']).toContain(`'${json.replaceAll("'", `'\\''`)}'`);
    });
  });

  it('sends every field of a form, repeated ones too', () => {
    const params = [
      { name: 'tag', value: 'a&b' },
      { name: 'tag', value: 'c' },
    ];
    const text = samples(post({ mimeType: 'application/x-www-form-urlencoded', params }));
    expect(text['shell']).toContain("--data-urlencode 'tag=a&b'");
    expect(text['python']).toContain('("tag", "a&b"),\n  ("tag", "c")');
    expect(text['javascript']).toContain('["tag", "a&b"],\n    ["tag", "c"]');
    for (const language of ['go', 'java', 'csharp', 'php', 'ruby', 'rust', 'swift'])
      expect(text[language]).toContain('tag=a%26b&tag=c');
  });

  it('sends files of a form as files, and shows no language whose client cannot', () => {
    const params = [
      { name: 'file', fileName: 'stop.png', contentType: 'image/png' },
      { name: 'lang', value: 'en' },
      { name: 'lang', value: 'fr;@x' },
    ];
    const text = samples(post({ mimeType: 'multipart/form-data', params }));
    expect(text['shell']).toContain(`--form 'file=@"stop.png";type=image/png'`);
    expect(text['shell']).toContain(`--form 'lang="fr;@x"'`);
    expect(text['python']).toContain('("lang", (None, "en"))');
    expect(text['go']).toContain('form.CreateFormFile("file", "stop.png")');
    expect(text['go']).toContain('"io"');
    expect(text['ruby']).toContain("File.open('stop.png')");
    expect(Object.keys(text)).not.toContain('java');
    expect(Object.keys(text)).not.toContain('php');
  });

  it('reads a body of bytes from a file', () => {
    const text = samples(post({ mimeType: 'image/png', fileName: 'body.png' }));
    expect(Object.keys(text)).toEqual(all);
    for (const sample of Object.values(text)) expect(sample).toContain('body.png');
    expect(text['shell']).toContain('--data-binary @body.png');
  });

  it('leaves no stand-in behind', () => {
    const body = { mimeType: 'text/xml', text: '<a/>' };
    const url = 'https://api.example/?q=1';
    for (const text of Object.values(samples({ ...post(body), url })))
      expect(text).not.toContain('GATEHOUSE0');
  });
});
