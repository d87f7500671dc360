import { describe, expect, it } from 'vitest';
import { explainResponse } from '../../../../src/islands/console/explain-response.ts';

const gateway = (status: number, message: string) =>
  explainResponse({ status, body: JSON.stringify({ message }), keySent: true })?.title ?? '';

describe('explainResponse', () => {
  it.each([
    [403, 'Forbidden', /does not accept this key/],
    [403, 'Missing Authentication Token', /no such path/],
    [401, 'Unauthorized', /who you are/],
    [401, 'The incoming token has expired', /run out/],
    [429, 'Too Many Requests', /rate limit/],
    [429, 'Limit Exceeded', /quota/],
  ])('explains the gateway’s %i %s', (status, message, title) => {
    expect(gateway(status, message)).toMatch(title);
  });

  it.each([401, 403, 429])('tells a %i of the back end from the gateway’s', (status) => {
    const own = explainResponse({ status, body: '{"error":"no"}', keySent: true });
    expect(own?.title).toMatch(/The API/);
    expect(explainResponse({ status, body: '<html>', keySent: true })).toEqual(own);
  });

  it('tells a key that was not sent from one that is refused', () => {
    const refused = { status: 403, body: '{"message":"Forbidden"}' };
    expect(explainResponse({ ...refused, keySent: false })?.title).toMatch(/No API key was sent/);
    expect(explainResponse({ ...refused, keySent: true })?.title).toMatch(/does not accept/);
  });

  it('explains that the browser hid the answer', () => {
    expect(explainResponse({ status: undefined, body: '', keySent: true })?.text).toMatch(/CORS/);
  });

  it.each([200, 204, 404, 500])('leaves a %i to itself', (status) => {
    expect(
      explainResponse({ status, body: '{"message":"Forbidden"}', keySent: true }),
    ).toBeUndefined();
  });
});
