import { describe, expect, it } from 'vitest';
import { codeTokens } from '../../../../src/islands/site/code-tokens.ts';

const coloured = (text: string, language: string) =>
  codeTokens(text, language).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

describe('codeTokens', () => {
  it('colours values of JSON and not names', () => {
    expect(coloured('{"a": "b", "n": -1.5, "t": true}', 'json')).toEqual([
      ['string', '"b"'],
      ['number', '-1.5'],
      ['keyword', 'true'],
    ]);
  });

  it('takes an address in a shell call for neither comment nor number', () => {
    expect(coloured('curl --url http://localhost:8080/v1/stops?limit=2', 'shell')).toEqual([
      ['keyword', 'curl'],
      ['number', '2'],
    ]);
  });

  it('colours comments and whole strings', () => {
    expect(coloured("x = 'a # b' # why", 'python')).toEqual([
      ['string', "'a # b'"],
      ['comment', '# why'],
    ]);
  });

  it('takes a hash for no comment where it belongs to the language', () => {
    expect(coloured('use reqwest; // so\n #[tokio::main]', 'rust')).toEqual([
      ['keyword', 'use'],
      ['comment', '// so'],
    ]);
  });

  it('leaves other languages plain', () => {
    expect(codeTokens('HTTP/1.1 429 "x"', 'http')).toEqual([]);
  });
});
