import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { createIdentity } from '../../../../emulator/identity/identity.ts';
import { operations } from '../../../../emulator/identity/operations/operations.ts';

const failures: unknown[] = [];
const identity = createIdentity({
  dataFile: ':memory:',
  accountId: '123456789012',
  awsEndpoint: 'http://127.0.0.1:9',
  credentials: { accessKeyId: 'AKIDTEST', secretAccessKey: 'secret' },
  onError: (error) => failures.push(error),
});
afterAll(() => identity.close());

async function send(operation: string, body: string) {
  const answer = await identity.service({
    method: 'POST',
    path: '/',
    query: '',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
    },
    body: new TextEncoder().encode(body),
    region: 'us-east-1',
    signed: true,
  });
  return { status: answer.status, body: JSON.parse(String(answer.body)) as object };
}

const members = [
  ...['ClientId', 'UserPoolId', 'Username', 'Password', 'AccessToken', 'Filter', 'GroupName'],
  ...['AuthFlow', 'AuthParameters', 'ChallengeResponses', 'Session', 'UserAttributes', 'Limit'],
  ...['__proto__', 'constructor', 'toString'],
];
const hostile = fc.dictionary(
  fc.constantFrom(...members),
  fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('us-east-1_AbCdEfGhI', 'USER_SRP_AUTH', 'constructor', '\u0000', '\ud800'),
    fc.jsonValue({ maxDepth: 3 }),
  ),
);

describe('whatever it is sent', () => {
  it.each([...operations.keys()])('%s answers or refuses, and never breaks', async (operation) => {
    await fc.assert(
      fc.asyncProperty(hostile, async (input) => {
        const { status, body } = await send(operation, JSON.stringify(input));
        expect(failures).toEqual([]);
        expect(status === 200 || status === 400).toBe(true);
        if (status === 400) expect(body).toHaveProperty('__type');
      }),
      { numRuns: 40 },
    );
  });
});
