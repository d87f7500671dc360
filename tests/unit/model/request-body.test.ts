import { describe, expect, it } from 'vitest';
import type { ApiVersion } from '../../../src/model/api.ts';
import type { Content, Operation } from '../../../src/model/operation.ts';
import type { Schema } from '../../../src/model/schema.ts';
import { postDataOf, requestBodyOf } from '../../../src/model/request-body.ts';
import { schema, text } from '../../fixtures/an-api.ts';

const version = { schemas: {} } as ApiVersion;
const object = (properties: Record<string, Schema>): Schema =>
  schema({
    types: ['object'],
    properties: Object.entries(properties).map(([name, of]) => ({
      name,
      required: true,
      schema: of,
    })),
  });
const content = (mediaType: string, part: Partial<Content> = {}): Content => ({
  mediaType,
  examples: [],
  ...part,
});
const operation = (...contents: Content[]) =>
  ({ requestBody: { required: true, contents } }) as unknown as Operation;

describe('requestBodyOf', () => {
  it('prefers JSON, of whatever kind, to what is written first', () => {
    const body = requestBodyOf(
      version,
      operation(content('text/plain'), content('application/merge-patch+json')),
    );
    expect(body?.mimeType).toBe('application/merge-patch+json');
  });

  it('is nothing for an operation without a body', () => {
    expect(requestBodyOf(version, {} as Operation)).toBeUndefined();
  });
});

describe('postDataOf', () => {
  it('takes the first example as it stands', () => {
    const example = { name: 'a', value: { id: 5 } };
    expect(postDataOf(version, content('application/json', { examples: [example] })).text).toBe(
      '{\n  "id": 5\n}',
    );
  });

  it('writes text as text, but a JSON string in quotes', () => {
    expect(postDataOf(version, content('text/plain', { schema: text })).text).toBe('string');
    expect(postDataOf(version, content('application/json', { schema: text })).text).toBe(
      '"string"',
    );
  });

  it('sends bytes as a file', () => {
    expect(postDataOf(version, content('application/octet-stream')).fileName).toBe('body.bin');
    expect(postDataOf(version, content('image/png', { schema: text })).fileName).toBe('body.png');
  });

  it('writes a list in a form as one field an item, and an object as JSON', () => {
    const value = { tag: ['a', 'b'], at: { lat: 1 } };
    const form = content('application/x-www-form-urlencoded', { examples: [{ name: 'a', value }] });
    expect(postDataOf(version, form).params).toEqual([
      { name: 'tag', value: 'a' },
      { name: 'tag', value: 'b' },
      { name: 'at', value: '{"lat":1}' },
    ]);
  });

  it('sends a field that holds bytes as a file, of the type its encoding names first', () => {
    const photo = schema({ contentMediaType: 'application/octet-stream' });
    const form = content('multipart/form-data', {
      schema: object({ photo, note: text }),
      examples: [{ name: 'a', value: { photo: 'stop.png', note: 'new' } }],
      encoding: { photo: { contentType: 'image/png, image/jpeg' } },
    });
    expect(postDataOf(version, form).params).toEqual([
      { name: 'photo', fileName: 'stop.png', contentType: 'image/png' },
      { name: 'note', value: 'new' },
    ]);
  });

  it('names a file by its last part only, so that no sample reads a file of the reader’s', () => {
    const form = (value: string) =>
      content('multipart/form-data', {
        schema: object({ photo: schema({ format: 'binary' }) }),
        examples: [{ name: 'a', value: { photo: value } }],
      });
    const nameOf = (value: string) => postDataOf(version, form(value)).params?.[0]?.fileName;
    expect(nameOf('/home/me/.ssh/id_rsa')).toBe('id_rsa');
    expect(nameOf('../..')).toBe('photo');
  });

  it('does not take base64 in a field for a file', () => {
    const photo = schema({
      types: ['string'],
      contentEncoding: 'base64',
      contentMediaType: 'image/png',
    });
    const form = content('multipart/form-data', { schema: object({ photo }) });
    expect(postDataOf(version, form).params?.[0]).not.toHaveProperty('fileName');
  });
});
