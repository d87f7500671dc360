import { describe, expect, it } from 'vitest';
import type { ParameterStyle } from '../../../src/model/operation.ts';
import {
  encodeHeaderParameter,
  encodePathParameter,
  encodeQueryParameter,
} from '../../../src/model/encode-parameter.ts';

const of = (style: ParameterStyle, explode: boolean) => ({
  name: 'color',
  style,
  explode,
  allowReserved: false,
});
const list = ['blue', 'black'];
const map = { R: 100, G: 200 };

/** The table of OpenAPI 3.1, "Style Examples". */
describe('parameters in the styles of OpenAPI', () => {
  it.each([
    ['matrix', false, ';color=blue,black', ';color=R,100,G,200'],
    ['matrix', true, ';color=blue;color=black', ';R=100;G=200'],
    ['label', false, '.blue,black', '.R,100,G,200'],
    ['label', true, '.blue.black', '.R=100.G=200'],
    ['simple', false, 'blue,black', 'R,100,G,200'],
    ['simple', true, 'blue,black', 'R=100,G=200'],
  ] as const)('writes %s (explode %s) in a path', (style, explode, asList, asMap) => {
    expect(encodePathParameter(of(style, explode), list)).toBe(asList);
    expect(encodePathParameter(of(style, explode), map)).toBe(asMap);
  });

  it.each([
    ['form', false, 'color=blue,black', 'color=R,100,G,200'],
    ['form', true, 'color=blue&color=black', 'R=100&G=200'],
    ['spaceDelimited', false, 'color=blue%20black', 'color=R%20100%20G%20200'],
    ['pipeDelimited', false, 'color=blue%7Cblack', 'color=R%7C100%7CG%7C200'],
  ] as const)('writes %s (explode %s) in a query', (style, explode, asList, asMap) => {
    expect(encodeQueryParameter(of(style, explode), list).join('&')).toBe(asList);
    expect(encodeQueryParameter(of(style, explode), map).join('&')).toBe(asMap);
  });

  it('writes deepObject with brackets', () => {
    expect(encodeQueryParameter(of('deepObject', true), map)).toEqual([
      'color%5BR%5D=100',
      'color%5BG%5D=200',
    ]);
  });

  it('encodes what would end or split the URL, and leaves it where reserved characters are allowed', () => {
    const value = "a/b?c&d='é'";
    expect(encodePathParameter(of('simple', false), value)).toBe('a%2Fb%3Fc%26d%3D%27%C3%A9%27');
    expect(encodeQueryParameter({ ...of('form', true), allowReserved: true }, '/a?b')).toEqual([
      'color=/a?b',
    ]);
  });

  it('writes an empty matrix value as its name alone', () => {
    expect(encodePathParameter(of('matrix', false), '')).toBe(';color');
  });

  it('does not percent-encode headers', () => {
    expect(encodeHeaderParameter(of('simple', false), ['a b', 'c'])).toBe('a b,c');
  });
});
