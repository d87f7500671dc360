import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  GetUserCommand,
  InitiateAuthCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { credentials } from './start-identity.ts';

const script = new URL('./serve-identity.ts', import.meta.url).pathname;
const password = 'Correct-horse-1';
let directory: string;
let child: ChildProcess;
let client: CognitoIdentityProviderClient;

async function start() {
  child = spawn(process.execPath, [script, join(directory, 'identity.sqlite')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [port] = (await once(child.stdout ?? child, 'data')) as [Buffer];
  const endpoint = `http://127.0.0.1:${String(port).trim()}`;
  client = new CognitoIdentityProviderClient({
    endpoint,
    region: 'us-east-1',
    credentials,
    maxAttempts: 1,
  });
}
async function kill() {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
  client.destroy();
}
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'identity-'));
  await start();
});
afterEach(async () => {
  await kill();
  rmSync(directory, { recursive: true });
});

it(
  'loses nothing that was answered when it is killed, and honours the tokens it gave',
  { timeout: 60_000 },
  async () => {
    const { UserPool } = await client.send(new CreateUserPoolCommand({ PoolName: 'Acme' }));
    const UserPoolId = UserPool?.Id ?? '';
    const { UserPoolClient } = await client.send(
      new CreateUserPoolClientCommand({
        UserPoolId,
        ClientName: 'site',
        ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      }),
    );
    const ClientId = UserPoolClient?.ClientId ?? '';
    await client.send(new SignUpCommand({ ClientId, Username: 'ada', Password: password }));
    await kill();
    await start();
    await expect(
      client.send(new AdminGetUserCommand({ UserPoolId, Username: 'ada' })),
    ).resolves.toMatchObject({ UserStatus: 'UNCONFIRMED' });
    await client.send(
      new AdminSetUserPasswordCommand({
        UserPoolId,
        Username: 'ada',
        Password: password,
        Permanent: true,
      }),
    );
    const { AuthenticationResult: tokens } = await client.send(
      new InitiateAuthCommand({
        AuthFlow: 'USER_PASSWORD_AUTH',
        ClientId,
        AuthParameters: { USERNAME: 'ada', PASSWORD: password },
      }),
    );
    await kill();
    await start();
    await expect(
      client.send(new GetUserCommand({ AccessToken: tokens?.AccessToken })),
    ).resolves.toMatchObject({ Username: 'ada' });
    await expect(
      client.send(
        new InitiateAuthCommand({
          AuthFlow: 'REFRESH_TOKEN_AUTH',
          ClientId,
          AuthParameters: { REFRESH_TOKEN: tokens?.RefreshToken ?? '' },
        }),
      ),
    ).resolves.toHaveProperty('AuthenticationResult.AccessToken');
  },
);
