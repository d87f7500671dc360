import { createKey, expect, join, newStranger, test } from './stranger.ts';

/** What curl shows: status, body and the header that names the error. */
async function call(url: string, key?: string) {
  const answer = await fetch(url, key ? { headers: { 'x-api-key': key } } : {});
  return {
    status: answer.status,
    body: await answer.text(),
    error: answer.headers.get('x-amzn-errortype'),
  };
}

const forbidden = { status: 403, body: '{"message":"Forbidden"}', error: 'ForbiddenException' };

test('no key, a wrong key and an unknown path get AWS’s own refusals', async ({ addresses }) => {
  const stops = `${addresses.gateway}/transit/v2/stops`;
  expect(await call(stops)).toEqual(forbidden);
  expect(await call(stops, 'a-key-that-nobody-ever-made')).toEqual(forbidden);
  expect(await call(`${addresses.gateway}/transit/v2/nowhere`)).toEqual({
    status: 403,
    body: '{"message":"Missing Authentication Token"}',
    error: 'MissingAuthenticationTokenException',
  });
});

test('a key past its throttle is told Too Many Requests, and goes on a moment later', async ({
  page,
  addresses,
}) => {
  await join(page, addresses.site, newStranger());
  const key = await createKey(page, 'Fast', 'Free');
  const stops = `${addresses.gateway}/transit/v2/stops`;
  const answers = await Promise.all(Array.from({ length: 40 }, () => call(stops, key)));
  expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(10);
  const refused = answers.filter(({ status }) => status !== 200);
  expect(refused.length).toBeGreaterThan(0);
  for (const answer of refused)
    expect(answer).toEqual({
      status: 429,
      body: '{"message":"Too Many Requests"}',
      error: 'TooManyRequestsException',
    });
  await expect.poll(async () => (await call(stops, key)).status).toBe(200);
});

test('a key past its quota is told Limit Exceeded', async ({ page, addresses }) => {
  await join(page, addresses.site, newStranger());
  const key = await createKey(page, 'Small', 'Tiny');
  const stops = `${addresses.gateway}/transit/v2/stops`;
  for (let calls = 0; calls < 3; calls += 1) expect((await call(stops, key)).status).toBe(200);
  expect(await call(stops, key)).toEqual({
    status: 429,
    body: '{"message":"Limit Exceeded"}',
    error: 'LimitExceededException',
  });
});
