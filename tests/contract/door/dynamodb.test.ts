import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  DynamoDBClient,
  GetItemCommand,
  ListTablesCommand,
  PutItemCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { afterEach, expect, test } from 'vitest';
import { createDynamoDb, type DynamoDb } from '../../../emulator/dynamodb/dynamodb.ts';
import { accountId, clientOptions, startDoor, temporaryFolder } from './start-door.ts';

const cleanUps: (() => Promise<unknown> | void)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function start(folder: string, regions = ['us-east-1']) {
  const errors: unknown[] = [];
  const dynamodb: DynamoDb = createDynamoDb({ folder, accountId, onError: (e) => errors.push(e) });
  const door = await startDoor({ dynamodb: dynamodb.service }, { regions });
  const close = async () => {
    await door.close();
    await dynamodb.close();
  };
  return { door, errors, close, client: new DynamoDBClient(clientOptions(door.url)) };
}

const table: CreateTableCommandInput = {
  TableName: 'things',
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
  KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
};

test('rows are there again after a restart on the same folder', async () => {
  const folder = await temporaryFolder();
  cleanUps.push(folder.remove);
  const first = await start(folder.path);
  await first.client.send(new CreateTableCommand(table));
  await waitUntilTableExists(
    { client: first.client, minDelay: 0.02, maxDelay: 0.1, maxWaitTime: 20 },
    { TableName: 'things' },
  );
  await first.client.send(new PutItemCommand({ TableName: 'things', Item: { pk: { S: 'a' } } }));
  await first.close();
  const second = await start(folder.path);
  cleanUps.push(second.close);
  const { Item } = await second.client.send(
    new GetItemCommand({ TableName: 'things', Key: { pk: { S: 'a' } } }),
  );
  expect(Item).toEqual({ pk: { S: 'a' } });
});

test('each region has tables of its own, under its own ARN', async () => {
  const folder = await temporaryFolder();
  cleanUps.push(folder.remove);
  const { door, client, close } = await start(folder.path, ['us-east-1', 'eu-central-1']);
  cleanUps.push(close);
  const european = new DynamoDBClient({ ...clientOptions(door.url), region: 'eu-central-1' });
  await european.send(new CreateTableCommand(table));
  const { Table } = await european.send(new DescribeTableCommand({ TableName: 'things' }));
  expect(Table?.TableArn).toBe(`arn:aws:dynamodb:eu-central-1:${accountId}:table/things`);
  expect((await client.send(new ListTablesCommand({}))).TableNames).toEqual([]);
});

test('DynamoDB refuses a wrong key in its own protocol', async () => {
  const folder = await temporaryFolder();
  cleanUps.push(folder.remove);
  const { door, close } = await start(folder.path);
  cleanUps.push(close);
  const stranger = new DynamoDBClient({
    ...clientOptions(door.url),
    credentials: { accessKeyId: 'AKIASTRANGER', secretAccessKey: 'x' },
  });
  await expect(stranger.send(new ListTablesCommand({}))).rejects.toMatchObject({
    name: 'UnrecognizedClientException',
    message: 'The security token included in the request is invalid.',
    $metadata: { httpStatusCode: 400 },
  });
});

test('a folder that another stack holds open answers an internal error, and says why inside', async () => {
  const folder = await temporaryFolder();
  cleanUps.push(folder.remove);
  const first = await start(folder.path);
  cleanUps.push(first.close);
  await first.client.send(new ListTablesCommand({}));
  const second = await start(folder.path);
  cleanUps.push(second.close);
  await expect(second.client.send(new ListTablesCommand({}))).rejects.toMatchObject({
    name: 'InternalServerError',
    $metadata: { httpStatusCode: 500 },
  });
  expect(second.errors).toHaveLength(1);
});
