import { describe, expect, it } from 'vitest';
import type { ApiVersion } from '../../../../src/model/api.ts';
import type { Operation } from '../../../../src/model/operation.ts';
import type { Schema } from '../../../../src/model/schema.ts';
import { compareVersions } from '../../../../src/spec/changes/compare-versions.ts';
import { limits } from '../../../../src/spec/limits.ts';
import {
  apiVersion,
  gives,
  objectOf,
  operation,
  parameter,
  takes,
  text,
} from '../../../fixtures/an-api.ts';

const apiKey = { ApiKey: { type: 'apiKey', name: 'x-api-key', in: 'header' } } as const;
const oauth = { Login: { type: 'oauth2', flows: {} } } as const;
const needs = (name: string, ...scopes: readonly string[]) => ({ schemes: [{ name, scopes }] });

const compare = (
  older: Partial<Operation>,
  newer: Partial<Operation>,
  part: Partial<ApiVersion> = {},
) =>
  compareVersions(
    apiVersion({ ...part, operations: [operation(older)] }),
    apiVersion({ ...part, operations: [operation(newer)] }),
  ).changes.map(({ breaking, code }) => `${breaking ? '! ' : ''}${code}`);

const answer = (status: string, headers: Operation['responses'][number]['headers'] = []) => ({
  status,
  headers,
  contents: [],
});
const header = (required: boolean) => ({ name: 'ETag', required, examples: [] });
const body = (required: boolean, ...mediaTypes: readonly string[]) => ({
  required,
  contents: mediaTypes.map((mediaType) => ({ mediaType, examples: [] })),
});

const cases: readonly (readonly [
  string,
  Partial<Operation>,
  Partial<Operation>,
  readonly string[],
])[] = [
  ['another path', { path: '/a' }, { path: '/b' }, ['! operation-moved']],
  ['another method', { method: 'put' }, { method: 'patch' }, ['! operation-moved']],
  ['another operationId', {}, { operationId: 'getThing' }, ['operation-id-changed']],
  ['deprecation', {}, { deprecated: true }, ['operation-deprecated']],
  ['deprecation taken back', { deprecated: true }, {}, ['operation-restored']],
  ['an optional parameter more', {}, { parameters: [parameter()] }, ['parameter-added']],
  [
    'a required parameter more',
    {},
    { parameters: [parameter({ required: true })] },
    ['! required-parameter-added'],
  ],
  ['a parameter less', { parameters: [parameter()] }, {}, ['! parameter-removed']],
  [
    'a parameter that becomes required',
    { parameters: [parameter()] },
    { parameters: [parameter({ required: true })] },
    ['! parameter-required'],
  ],
  [
    'a parameter that becomes optional',
    { parameters: [parameter({ required: true })] },
    { parameters: [parameter()] },
    ['parameter-optional'],
  ],
  [
    'a parameter that becomes deprecated',
    { parameters: [parameter()] },
    { parameters: [parameter({ deprecated: true })] },
    ['parameter-deprecated'],
  ],
  [
    'a parameter written otherwise',
    { parameters: [parameter()] },
    { parameters: [parameter({ explode: false })] },
    ['! parameter-encoding-changed'],
  ],
  [
    'a header written in other letters',
    { parameters: [parameter({ in: 'header', name: 'X-A' })] },
    { parameters: [parameter({ in: 'header', name: 'x-a' })] },
    [],
  ],
  [
    'a path variable of another name',
    { path: '/a/{b}/{c}', parameters: [parameter({ in: 'path', name: 'c', required: true })] },
    { path: '/a/{b}/{d}', parameters: [parameter({ in: 'path', name: 'd', required: true })] },
    ['parameter-renamed'],
  ],
  ['an optional body', {}, { requestBody: body(false) }, ['body-added']],
  ['a required body', {}, { requestBody: body(true) }, ['! required-body-added']],
  ['a body less', { requestBody: body(false) }, {}, ['! body-removed']],
  [
    'a body that becomes required',
    { requestBody: body(false) },
    { requestBody: body(true) },
    ['! body-required'],
  ],
  [
    'a body that becomes optional',
    { requestBody: body(true) },
    { requestBody: body(false) },
    ['body-optional'],
  ],
  [
    'a media type more',
    { requestBody: body(true, 'a/b') },
    { requestBody: body(true, 'a/b', 'c/d') },
    ['media-type-added'],
  ],
  [
    'a media type less',
    { requestBody: body(true, 'a/b', 'c/d') },
    { requestBody: body(true, 'a/b') },
    ['! media-type-removed'],
  ],
  [
    'a media type with a parameter',
    { requestBody: body(true, 'a/b') },
    { requestBody: body(true, 'A/b; charset=utf-8') },
    [],
  ],
  ['a status more', {}, { responses: [answer('429')] }, ['response-added']],
  ['a success less', { responses: [answer('200')] }, {}, ['! response-removed']],
  ['an error less', { responses: [answer('404')] }, {}, ['response-removed']],
  [
    'a header more',
    { responses: [answer('200')] },
    { responses: [answer('200', [header(true)])] },
    ['header-added'],
  ],
  [
    'a header less',
    { responses: [answer('200', [header(false)])] },
    { responses: [answer('200')] },
    ['! header-removed'],
  ],
  [
    'a header that may be missing',
    { responses: [answer('200', [header(true)])] },
    { responses: [answer('200', [header(false)])] },
    ['! header-optional'],
  ],
  [
    'a header that is always there',
    { responses: [answer('200', [header(false)])] },
    { responses: [answer('200', [header(true)])] },
    ['header-required'],
  ],
  ['a need where there was none', {}, { security: [needs('ApiKey')] }, ['! security-added']],
  ['no need where there was one', { security: [needs('ApiKey')] }, {}, ['security-removed']],
  [
    'another way in',
    { security: [needs('ApiKey')] },
    { security: [needs('ApiKey'), needs('Login')] },
    ['security-alternative-added'],
  ],
  [
    'a way in less',
    { security: [needs('ApiKey'), needs('Login')] },
    { security: [needs('ApiKey')] },
    ['! security-alternative-removed'],
  ],
  [
    'a scope more',
    { security: [needs('Login')] },
    { security: [needs('Login', 'read')] },
    ['! scope-added'],
  ],
  [
    'a scope less',
    { security: [needs('Login', 'read')] },
    { security: [needs('Login')] },
    ['scope-removed'],
  ],
  ['a summary', {}, { summary: 'Read a thing', description: 'Reads it.' }, []],
];

describe('compareVersions', () => {
  it.each(cases)('judges %s', (_name, older, newer, codes) => {
    expect(compare(older, newer, { securitySchemes: { ...apiKey, ...oauth } })).toEqual(codes);
  });

  it('calls a security scheme by what a client sends, not by its name in the description', () => {
    const of = (name: string) =>
      apiVersion({
        operations: [operation({ security: [needs(name)] })],
        securitySchemes: { [name]: apiKey.ApiKey },
      });
    expect(compareVersions(of('ApiKey'), of('Key')).changes).toEqual([]);
  });

  it('turns the ways round for a webhook, which the API sends and a client receives', () => {
    const of = (...names: readonly string[]) =>
      apiVersion({
        operations: [
          takes(objectOf(Object.fromEntries(names.map((name) => [name, text]))), {
            kind: 'webhook',
          }),
        ],
      });
    expect(compareVersions(of(), of('a!')).changes).toMatchObject([
      { code: 'required-property-added', breaking: false, directions: ['response'] },
    ]);
  });

  it('tells of added and removed operations, and where the page of each is', () => {
    const { changes, operations } = compareVersions(
      apiVersion({ operations: [operation({ slug: 'old', operationId: 'old', path: '/old' })] }),
      apiVersion({ operations: [operation({ slug: 'new', operationId: 'new', path: '/new' })] }),
    );
    expect(changes).toEqual([
      {
        code: 'operation-removed',
        kind: 'removed',
        breaking: true,
        place: { type: 'operation', slug: 'old', method: 'get', path: '/old', in: 'older' },
      },
      {
        code: 'operation-added',
        kind: 'added',
        breaking: false,
        place: { type: 'operation', slug: 'new', method: 'get', path: '/new', in: 'newer' },
      },
    ]);
    expect(operations).toEqual({ new: 'added' });
  });

  it('puts what breaks first and counts it in its kind as well', () => {
    const { changes, counts } = compareVersions(
      apiVersion({ operations: [gives(objectOf({ gone: text }))] }),
      apiVersion({ operations: [gives(objectOf({ here: text }), { deprecated: true })] }),
    );
    expect(changes.map(({ code }) => code)).toEqual([
      'property-removed',
      'operation-deprecated',
      'property-added',
    ]);
    expect(counts).toEqual({ breaking: 1, added: 1, changed: 0, deprecated: 1, removed: 1 });
  });

  it('lists no more than a limit, and counts the rest', () => {
    const operations = Array.from({ length: limits.changes + 7 }, (_, index) =>
      operation({ slug: `o${index}`, operationId: `o${index}`, path: `/${index}` }),
    );
    const { changes, counts, omitted } = compareVersions(apiVersion(), apiVersion({ operations }));
    expect([changes.length, counts.added, omitted]).toEqual([
      limits.changes,
      limits.changes + 7,
      7,
    ]);
  });

  it('marks every operation that a shared schema reaches, through others too', () => {
    const of = (inner: Schema) =>
      apiVersion({
        operations: [
          gives({ ref: 'Outer' }, { slug: 'a', operationId: 'a', path: '/a' }),
          gives(text, { slug: 'b', operationId: 'b', path: '/b' }),
          gives({ ref: 'Outer' }, { slug: 'c', operationId: 'c', path: '/c' }),
        ],
        schemas: { Outer: objectOf({ inner: { ref: 'Inner' } }), Inner: inner },
      });
    const { changes, operations } = compareVersions(of(objectOf({})), of(objectOf({ a: text })));
    expect(changes).toHaveLength(1);
    expect(operations).toEqual({ a: 'changed', c: 'changed' });
  });

  it('compares a thousand schemas that all hold each other in the time that their places take', () => {
    const names = Array.from({ length: 1000 }, (_, index) => `S${index}`);
    const of = (own: string) =>
      apiVersion({
        operations: [gives({ ref: 'S0' })],
        schemas: Object.fromEntries(
          names.map((name, index) => [
            name,
            objectOf({
              [own]: text,
              next: { ref: names[(index + 1) % 1000] ?? '' },
              far: { ref: names[(index * 7) % 1000] ?? '' },
            }),
          ]),
        ),
      });
    const { counts } = compareVersions(of('a'), of('b'));
    expect(counts).toMatchObject({ added: 1000, removed: 1000 });
  });
});
