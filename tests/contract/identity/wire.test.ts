import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePortalPool, type PortalPool } from './portal-pool.ts';
import { startIdentity, type Running } from './start-identity.ts';

describe('the wire', () => {
  let running: Running;
  let pool: PortalPool;
  beforeAll(async () => {
    running = await startIdentity();
    pool = await makePortalPool(running);
  });
  afterAll(() => running.close());

  async function send(operation: string, body: string, headers: Record<string, string> = {}) {
    const answer = await fetch(running.endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
        ...headers,
      },
      body,
    });
    const error = answer.headers.get('x-amzn-errortype');
    return { status: answer.status, error, body: (await answer.json()) as unknown };
  }

  it('answers an error with its type in the body and in a header', async () => {
    const message = 'User pool client abc does not exist.';
    const body = JSON.stringify({ ClientId: 'abc', Username: 'x', ConfirmationCode: '1' });
    await expect(send('ConfirmSignUp', body)).resolves.toEqual({
      status: 400,
      error: 'ResourceNotFoundException:',
      body: { __type: 'ResourceNotFoundException', message },
    });
  });

  it('does not know operations that are not there', async () => {
    await expect(send('NoSuchThing', '{}')).resolves.toMatchObject({
      status: 400,
      body: { __type: 'UnknownOperationException' },
    });
  });

  it.each(['text/plain', 'application/json', ''])('refuses a body of type "%s"', async (type) => {
    const body = JSON.stringify({ ClientId: pool.clientId, Username: 'a@b.c', Password: 'x' });
    await expect(send('SignUp', body, { 'content-type': type })).resolves.toMatchObject({
      status: 400,
      body: { __type: 'UnknownOperationException' },
    });
  });

  it('asks for a signature where AWS does', async () => {
    const body = JSON.stringify({ UserPoolId: pool.poolId, Username: 'x' });
    for (const operation of ['AdminGetUser', 'AdminInitiateAuth', 'ListUsers', 'CreateUserPool'])
      await expect(send(operation, body)).resolves.toMatchObject({
        status: 400,
        body: { __type: 'MissingAuthenticationTokenException' },
      });
  });

  it('names what is wrong with a member in the words of AWS, and never says a secret back', async () => {
    const body = JSON.stringify({ ClientId: pool.clientId, Username: '', Password: ' spaced ' });
    const { body: answer } = await send('SignUp', body);
    expect(answer).toMatchObject({ __type: 'InvalidParameterException' });
    const { message } = answer as { message: string };
    expect(message).toContain('validation errors detected: ');
    expect(message).toContain(
      "Value '' at 'username' failed to satisfy constraint: Member must have length greater than or equal to 1",
    );
    expect(message).toContain("Value at 'password' failed to satisfy constraint");
    expect(message).not.toContain('spaced');
    await expect(send('SignUp', '{}')).resolves.toMatchObject({
      body: {
        message: expect.stringContaining(
          "Value null at 'clientId' failed to satisfy constraint: Member must not be null",
        ) as string,
      },
    });
  });

  it('refuses what is no JSON, or JSON of the wrong type', async () => {
    for (const body of ['{', '[]', '{"ClientId":1}', 'null', '"text"'])
      await expect(send('SignUp', body)).resolves.toMatchObject({
        status: 400,
        body: { __type: 'SerializationException' },
      });
  });

  it('takes null for a member that is not there', async () => {
    const body = JSON.stringify({
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: pool.clientId,
      AuthParameters: { USERNAME: 'a@b.c', PASSWORD: 'x', DEVICE_KEY: null },
      ClientMetadata: null,
    });
    await expect(send('InitiateAuth', body)).resolves.toMatchObject({
      body: { message: 'Incorrect username or password.' },
    });
  });

  it('publishes discovery and keys under the issuer of the tokens', async () => {
    const issuer = `${running.endpoint}/${pool.poolId}`;
    const discovery = await fetch(`${issuer}/.well-known/openid-configuration`);
    await expect(discovery.json()).resolves.toMatchObject({
      issuer,
      jwks_uri: `${issuer}/.well-known/jwks.json`,
      id_token_signing_alg_values_supported: ['RS256'],
    });
    const unknown = await fetch(`${running.endpoint}/us-east-1_Unknown00/.well-known/jwks.json`);
    expect(unknown.status).toBe(404);
  });
});
