import { GetAccountCommand, UpdateAccountCommand } from '@aws-sdk/client-api-gateway';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startGateway, type RunningGateway } from '../running-gateway.ts';
import { contentOf, refusalOf } from './refusal.ts';

let running: RunningGateway;
beforeAll(async () => {
  running = await startGateway();
});
afterAll(() => running.close());

const update = (path: string, value: string) =>
  running.client.send(
    new UpdateAccountCommand({ patchOperations: [{ op: 'replace', path, value }] }),
  );

test('an account has AWS’s throttle, and usage plans', async () => {
  expect(contentOf(await running.client.send(new GetAccountCommand({})))).toEqual({
    apiKeyVersion: '4',
    features: ['UsagePlans'],
    throttleSettings: { burstLimit: 5000, rateLimit: 10_000 },
  });
});

test('the role for logs is set and taken away', async () => {
  const role = 'arn:aws:iam::123456789012:role/logs';
  expect((await update('/cloudwatchRoleArn', role)).cloudwatchRoleArn).toBe(role);
  expect(await update('/cloudwatchRoleArn', '')).not.toHaveProperty('cloudwatchRoleArn');
});

test('a role that is no ARN and a path that cannot be patched are refused', async () => {
  expect(await refusalOf(update('/cloudwatchRoleArn', 'role'))).toContain(
    '400 BadRequestException',
  );
  expect(await refusalOf(update('/features', 'x'))).toBe(
    "400 BadRequestException: Invalid patch path  '/features' specified for op 'replace'. Must be one of: [/cloudwatchRoleArn]",
  );
});
