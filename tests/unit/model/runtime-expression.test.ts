import { describe, expect, it } from 'vitest';
import { expressionsIn, parseExpression } from '../../../src/model/runtime-expression.ts';

describe('parseExpression', () => {
  it.each([
    ['$url', { of: 'url' }],
    ['$statusCode', { of: 'statusCode' }],
    ['$request.path.id', { of: 'request', in: 'path', name: 'id' }],
    ['$request.header.X-Sig', { of: 'request', in: 'header', name: 'X-Sig' }],
    ['$response.body', { of: 'response', in: 'body' }],
    ['$response.body#/data/0/id', { of: 'response', in: 'body', name: 'data.0.id' }],
    ['$response.body#/a~1b', { of: 'response', in: 'body', name: 'a/b' }],
  ])('reads %s', (text, source) => {
    expect(parseExpression(text)).toEqual(source);
  });

  it('takes other texts for what they are', () => {
    expect(parseExpression('en')).toBeUndefined();
    expect(parseExpression('$5')).toBeUndefined();
  });
});

it('finds the expressions in an address', () => {
  const address = '{$request.body#/url}?sig={$request.header.X-Sig}&a={b}';
  expect(expressionsIn(address).map(({ name }) => name)).toEqual(['url', 'X-Sig']);
});
