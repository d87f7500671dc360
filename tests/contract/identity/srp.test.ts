import {
  AdminSetUserPasswordCommand,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { beforeAll, describe, expect, it } from 'vitest';
import { makePortalPool } from './portal-pool.ts';
import { answerTo, clientPublic, type Question } from './srp-client.ts';
import { password } from './visitors.ts';
import { withPool } from './with-pool.ts';

const now = 'Sun Nov 1 09:05:03 UTC 2026';

describe('a handshake', () => {
  const own = withPool();
  beforeAll(async () => {
    for (const name of ['ada', 'bob', 'cat', 'dan']) await own.visit.member(`${name}@example.com`);
  });

  async function begin(USERNAME: string): Promise<Question> {
    const { ChallengeName, ChallengeParameters } = await own.running.admin.send(
      new InitiateAuthCommand({
        AuthFlow: 'USER_SRP_AUTH',
        ClientId: own.pool.clientId,
        AuthParameters: { USERNAME, SRP_A: clientPublic },
      }),
    );
    expect(ChallengeName).toBe('PASSWORD_VERIFIER');
    return ChallengeParameters as unknown as Question;
  }
  const respond = (ChallengeResponses: Record<string, string>, ClientId = own.pool.clientId) =>
    own.running.admin.send(
      new RespondToAuthChallengeCommand({
        ChallengeName: 'PASSWORD_VERIFIER',
        ClientId,
        ChallengeResponses,
      }),
    );
  const answer = (question: Question, time = now) =>
    answerTo(question, own.pool.poolId.split('_')[1] ?? '', password, time);

  it('brings tokens once, and nothing when the same answer is sent again', async () => {
    const responses = answer(await begin('ada@example.com'));
    await expect(respond(responses)).resolves.toHaveProperty('AuthenticationResult.AccessToken');
    await expect(respond(responses)).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Invalid session for the user, session can only be used once.',
    });
  });

  it('is of no use for another user, another client, or after three minutes', async () => {
    const responses = answer(await begin('bob@example.com'));
    const refused = { name: 'NotAuthorizedException', message: 'Invalid session for the user.' };
    await expect(respond({ ...responses, USERNAME: 'ada@example.com' })).rejects.toMatchObject(
      refused,
    );
    const other = await makePortalPool(own.running);
    await expect(respond(responses, other.clientId)).rejects.toMatchObject(refused);
    own.running.pass(180_000);
    await expect(respond(responses)).rejects.toMatchObject({
      message: 'Invalid session for the user, session is expired.',
    });
  });

  it('is void once the password has changed', async () => {
    const responses = answer(await begin('cat@example.com'));
    await own.running.admin.send(
      new AdminSetUserPasswordCommand({
        UserPoolId: own.pool.poolId,
        Username: 'cat@example.com',
        Password: 'Another-one-2',
        Permanent: true,
      }),
    );
    await expect(respond(responses)).rejects.toMatchObject({
      message: 'Incorrect username or password.',
    });
  });

  it('asks for the time in its own form, and for a proof of exactly that time', async () => {
    const question = await begin('dan@example.com');
    await expect(respond(answer(question, '2026-11-01T09:05:03Z'))).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy in english.',
    });
    const responses = { ...answer(question), TIMESTAMP: 'Sun Nov 1 09:05:04 UTC 2026' };
    await expect(respond(responses)).rejects.toMatchObject({
      message: 'Incorrect username or password.',
    });
  });
});
