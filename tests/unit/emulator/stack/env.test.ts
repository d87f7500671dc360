import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readStackEnv } from '../../../../emulator/stack/env.ts';

test('without variables the stack has its documented places', () => {
  expect(readStackEnv({ PORTAL_PORT: '' })).toEqual({
    portalPort: 4321,
    gatewayPort: 8080,
    awsPort: 4566,
    dataFolder: resolve('.gatehouse'),
    accountId: '123456789012',
    regions: ['us-east-1'],
    controlLimits: true,
  });
});

test('variables are taken', () => {
  const env = readStackEnv({
    AWS_PORT: '0',
    GATEHOUSE_REGIONS: 'eu-central-1, us-east-1',
    GATEHOUSE_CONTROL_LIMITS: 'off',
    GATEHOUSE_ACCESS_KEY_ID: 'AKIA000000000000',
    GATEHOUSE_SECRET_ACCESS_KEY: 'a secret of some length',
  });
  expect(env).toMatchObject({
    awsPort: 0,
    regions: ['eu-central-1', 'us-east-1'],
    controlLimits: false,
    credentials: { accessKeyId: 'AKIA000000000000', secretAccessKey: 'a secret of some length' },
  });
});

test.each([
  [{ PORTAL_PORT: '70000' }, 'PORTAL_PORT'],
  [{ GATEHOUSE_REGIONS: 'mars' }, 'GATEHOUSE_REGIONS'],
  [{ GATEHOUSE_CONTROL_LIMITS: 'maybe' }, 'GATEHOUSE_CONTROL_LIMITS'],
  [{ GATEHOUSE_ACCESS_KEY_ID: 'AKIA000000000000' }, 'neither'],
])('%j is refused by name', (source, name) => {
  expect(() => readStackEnv(source)).toThrow(name);
});

test('a secret that is refused is not repeated', () => {
  expect(() => readStackEnv({ GATEHOUSE_SECRET_ACCESS_KEY: 'short-one' })).toThrow(
    expect.objectContaining({
      message: expect.not.stringContaining('short-one') as string,
    }) as Error,
  );
});
