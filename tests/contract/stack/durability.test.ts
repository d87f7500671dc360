import {
  APIGatewayClient,
  CreateApiKeyCommand,
  GetApiKeyCommand,
} from '@aws-sdk/client-api-gateway';
import {
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { expect, test } from 'vitest';
import { sdkOptions, type Whereabouts } from './run-stack.ts';
import { withProject } from './with-project.ts';

const own = withProject();

const start = () => own.start({ GATEHOUSE_CONTROL_LIMITS: 'off' });

interface Kind {
  /** Writes one thing; answers what finds it again. */
  readonly write: (number: number) => Promise<string>;
  readonly isThere: (id: string) => Promise<boolean>;
}

/** One kind of write for each store of the stack. */
function kinds(ready: Whereabouts): Record<string, Kind> {
  const options = sdkOptions(own.project, ready);
  const gateway = new APIGatewayClient(options);
  const cognito = new CognitoIdentityProviderClient(options);
  const dynamodb = new DynamoDBClient(options);
  const ses = new SESv2Client(options);
  const key = (id: string) => ({ pk: { S: id }, sk: { S: 'test' } });
  return {
    'API key': {
      write: async (number) =>
        (await gateway.send(new CreateApiKeyCommand({ name: `key ${number}`, enabled: true })))
          .id ?? '',
      isThere: async (apiKey) =>
        (await gateway.send(new GetApiKeyCommand({ apiKey }))).id === apiKey,
    },
    user: {
      write: async (number) => {
        const Username = `user${number}@example.com`;
        const call = { ClientId: ready.userPoolClientId, Username, Password: 'Correct-horse-1' };
        await cognito.send(new SignUpCommand(call));
        return Username;
      },
      isThere: async (Username) =>
        (await cognito.send(new AdminGetUserCommand({ UserPoolId: ready.userPoolId, Username })))
          .UserStatus === 'UNCONFIRMED',
    },
    row: {
      write: async (number) => {
        const id = `row ${number}`;
        await dynamodb.send(new PutItemCommand({ TableName: 'gatehouse', Item: key(id) }));
        return id;
      },
      isThere: async (id) =>
        (
          await dynamodb.send(
            new GetItemCommand({ TableName: 'gatehouse', Key: key(id), ConsistentRead: true }),
          )
        ).Item !== undefined,
    },
    mail: {
      write: async (number) => {
        const { MessageId = '' } = await ses.send(
          new SendEmailCommand({
            FromEmailAddress: 'no-reply@example.com',
            Destination: { ToAddresses: [`reader${number}@example.com`] },
            Content: { Simple: { Subject: { Data: 'x' }, Body: { Text: { Data: 'x' } } } },
          }),
        );
        return MessageId;
      },
      isThere: async (id) => (await fetch(`${ready.siteUrl}/_local/mail/${id}`)).ok,
    },
  };
}

test('what was answered is there after kill -9 in the middle of writes', async () => {
  const { stack, ready } = await start();
  const answered: [kind: string, id: string][] = [];
  const writers = Object.entries(kinds(ready)).map(async ([kind, { write }]) => {
    // The last call of each writer is cut off by the end of the process.
    for (let number = 0; ; number += 1) answered.push([kind, await write(number)]);
  });
  const enough = () =>
    Object.keys(kinds(ready)).every((kind) => answered.filter(([of]) => of === kind).length >= 5);
  await expect.poll(enough, { timeout: 60_000, interval: 5 }).toBe(true);
  stack.kill('SIGKILL');
  const ends = await Promise.allSettled(writers);
  expect(ends.map(({ status }) => status)).toEqual(writers.map(() => 'rejected'));

  const again = kinds((await start()).ready);
  const lost: string[] = [];
  for (const [kind, id] of answered)
    if (!(await again[kind]?.isThere(id).catch(() => false))) lost.push(`${kind} ${id}`);
  expect(lost).toEqual([]);
});
