import { beforeEach, expect, test } from 'vitest';
import { person } from '../identity/person.ts';
import { writeConfig, type Whereabouts } from './run-stack.ts';
import { withProject } from './with-project.ts';

const email = 'ada@example.com';
const password = 'Correct-horse-1';
/** Enough that the provisioner, which does about two a second, is in the middle of them when all of it ends. */
const enough = 8;

const own = withProject();
beforeEach(() => {
  const free = { id: 'free', name: 'Free', apis: '*' };
  writeConfig(own.project.write, { keys: { prefix: 'gh', maxPerUser: 100 }, plans: [free] });
});

const reader = (ready: Whereabouts) =>
  person(
    ready.awsEndpoint,
    { poolId: ready.userPoolId, clientId: ready.userPoolClientId, clientSecret: undefined },
    email,
  );

async function signUp(ready: Whereabouts): Promise<void> {
  const ada = reader(ready);
  await ada.signUp(password);
  const answer = await fetch(`${ready.siteUrl}/_local/mail.json`);
  const { mails } = (await answer.json()) as { mails: { code?: string }[] };
  await ada.confirm(mails[0]?.code ?? '');
}

/** Calls the portal's API as the reader, and fails on every answer that is no success. */
async function signIn(ready: Whereabouts) {
  const session = await reader(ready).signIn(password);
  const headers = { authorization: session.getIdToken().getJwtToken() };
  return async <T>(path: string, body?: object): Promise<T> => {
    const sent = body && { method: 'POST', body: JSON.stringify(body) };
    const answer = await fetch(`${ready.siteUrl}/api${path}`, {
      ...sent,
      headers: { ...headers, 'content-type': 'application/json' },
    });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as T;
  };
}

interface Keys {
  readonly keys: readonly { readonly id: string; readonly status: string }[];
}

test('every key that was answered works after kill -9 in the middle of making them', async () => {
  const { stack, ready } = await own.start();
  await signUp(ready);
  const api = await signIn(ready);
  const answered = new Map<string, string>();
  const maker = async () => {
    for (;;) {
      const made = await api<{ key: { id: string }; value: string }>('/keys', {
        name: 'App',
        planId: 'free',
      });
      answered.set(made.key.id, made.value);
      if (answered.size === enough) stack.kill('SIGKILL');
    }
  };
  const ends = await Promise.allSettled([maker(), maker(), maker(), maker()]);
  expect(ends.every(({ status }) => status === 'rejected')).toBe(true);
  expect(answered.size).toBeGreaterThanOrEqual(enough);

  const again = (await own.start()).ready;
  const list = await signIn(again);
  const notActive = async () => {
    const { keys } = await list<Keys>('/keys');
    const active = new Set(keys.filter(({ status }) => status === 'active').map(({ id }) => id));
    return [...answered.keys()].filter((id) => !active.has(id));
  };
  await expect.poll(notActive, { timeout: 30_000, interval: 250 }).toEqual([]);
  const statuses = await Promise.all(
    [...answered.values()].map(async (value) => {
      const call = { headers: { 'x-api-key': value } };
      return (await fetch(`${again.gatewayUrl}/weather/v1/now`, call)).status;
    }),
  );
  expect(statuses).toEqual([...answered].map(() => 200));
});
