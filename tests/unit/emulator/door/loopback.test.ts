import { expect, test } from 'vitest';
import { isLoopbackAddress, isLoopbackHost } from '../../../../emulator/door/loopback.ts';

test.each(['localhost', 'LOCALHOST:4566', '127.0.0.1:80', '[::1]:4566', '[::1]'])(
  '%s names this machine',
  (host) => expect(isLoopbackHost(host)).toBe(true),
);

test.each([
  undefined,
  '',
  'evil.example',
  'localhost.evil.example',
  'evil.localhost',
  '127.0.0.1.evil.example',
  '127.0.0.1@evil.example',
  'localhost:4566, evil.example',
  '0.0.0.0',
  '192.168.0.1',
])('%s does not', (host) => expect(isLoopbackHost(host)).toBe(false));

test('hosts below a name that is given are allowed as well', () => {
  const suffixes = ['execute-api.localhost'];
  expect(isLoopbackHost('abc.execute-api.localhost:8080', suffixes)).toBe(true);
  expect(isLoopbackHost('abc-execute-api.localhost', suffixes)).toBe(false);
});

test.each([
  ['127.0.0.1', true],
  ['127.8.9.1', true],
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['10.0.0.1', false],
  ['::ffff:10.0.0.1', false],
  ['127.0.0.1.evil', false],
  [undefined, false],
] as const)('the address %s is on this machine: %s', (address, expected) => {
  expect(isLoopbackAddress(address)).toBe(expected);
});
