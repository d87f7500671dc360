import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import {
  CreateTableCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  GetItemCommand,
  ListTablesCommand,
  PutItemCommand,
  UpdateTableCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { afterEach, describe, expect, it } from 'vitest';
import { createDynamoDb } from '../../../emulator/dynamodb/dynamodb.ts';
import { ensureTable } from '../../../emulator/stack/seed/table.ts';
import { tableDefinition } from '../../../functions/aws/table-definition.ts';
import { accountId, clientOptions, startDoor, temporaryFolder } from './start-door.ts';

const script = new URL('../../fixtures/serve-slow-dynalite.ts', import.meta.url).pathname;
const TableName = 'portal';
const table = tableDefinition(TableName);
const row = { pk: { S: 'user#1' }, sk: { S: 'key#1' } };
const throughput = { ReadCapacityUnits: 1, WriteCapacityUnits: 1 };
const provisioned = {
  ...table,
  BillingMode: 'PROVISIONED' as const,
  ProvisionedThroughput: throughput,
  GlobalSecondaryIndexes: table.GlobalSecondaryIndexes?.map((index) => ({
    ...index,
    ProvisionedThroughput: throughput,
  })),
};

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

/** Kills a dynalite that holds its tables in a status, once `work` has brought a table into it. */
async function leaveHalfDone(
  folder: string,
  status: 'CREATING' | 'UPDATING' | 'DELETING',
  work: (client: DynamoDBClient) => Promise<unknown>,
): Promise<void> {
  const child = spawn(process.execPath, [script, join(folder, 'us-east-1'), status], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  try {
    const [port] = (await once(child.stdout, 'data')) as [Buffer];
    const client = new DynamoDBClient(clientOptions(`http://127.0.0.1:${String(port).trim()}`));
    await work(client);
    const { Table } = await client.send(new DescribeTableCommand({ TableName }));
    expect(Table?.TableStatus).toBe(status);
  } finally {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }
}

async function start(folder: string): Promise<DynamoDBClient> {
  const errors: unknown[] = [];
  const dynamodb = createDynamoDb({ folder, accountId, onError: (error) => errors.push(error) });
  const door = await startDoor({ dynamodb: dynamodb.service });
  cleanUps.push(async () => {
    await door.close();
    await dynamodb.close();
    expect(errors).toEqual([]);
  });
  return new DynamoDBClient(clientOptions(door.url));
}

async function newFolder(): Promise<string> {
  const folder = await temporaryFolder();
  cleanUps.push(folder.remove);
  return folder.path;
}

const whenActive = (client: DynamoDBClient) =>
  waitUntilTableExists({ client, minDelay: 0.02, maxDelay: 0.1, maxWaitTime: 20 }, { TableName });

describe('a table that a killed process left', () => {
  it('CREATING serves the next one', async () => {
    const folder = await newFolder();
    await leaveHalfDone(folder, 'CREATING', (client) => client.send(new CreateTableCommand(table)));
    const client = await start(folder);
    await ensureTable(client, TableName);
    await client.send(new PutItemCommand({ TableName, Item: row }));
    const { Table } = await client.send(new DescribeTableCommand({ TableName }));
    expect(Table?.TableStatus).toBe('ACTIVE');
    expect(Table?.GlobalSecondaryIndexes?.[0]?.IndexStatus).toBe('ACTIVE');
  });

  it('UPDATING keeps its rows and is active', async () => {
    const folder = await newFolder();
    await leaveHalfDone(folder, 'UPDATING', async (client) => {
      await client.send(new CreateTableCommand(provisioned));
      await whenActive(client);
      await client.send(new PutItemCommand({ TableName, Item: row }));
      await client.send(new UpdateTableCommand({ TableName, BillingMode: 'PAY_PER_REQUEST' }));
    });
    const client = await start(folder);
    const { Table } = await client.send(new DescribeTableCommand({ TableName }));
    expect(Table?.TableStatus).toBe('ACTIVE');
    expect((await client.send(new GetItemCommand({ TableName, Key: row }))).Item).toEqual(row);
  });

  it('DELETING is gone, and one of its name begins empty', async () => {
    const folder = await newFolder();
    await leaveHalfDone(folder, 'DELETING', async (client) => {
      await client.send(new CreateTableCommand(table));
      await whenActive(client);
      await client.send(new PutItemCommand({ TableName, Item: row }));
      await client.send(new DeleteTableCommand({ TableName }));
    });
    const client = await start(folder);
    expect((await client.send(new ListTablesCommand({}))).TableNames).toEqual([]);
    await ensureTable(client, TableName);
    expect((await client.send(new GetItemCommand({ TableName, Key: row }))).Item).toBeUndefined();
  });
});
