import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDoor, type DoorOptions } from '../../../emulator/door.ts';
import { createLastingServer } from '../../../emulator/stack/lasting-server.ts';

export const credentials = {
  accessKeyId: 'AKIAGATEHOUSETEST000',
  secretAccessKey: 'a secret for tests',
};
export const accountId = '123456789012';
export const region = 'us-east-1';
export const portalOrigin = 'http://localhost:4321';

/** What every client of an AWS SDK needs to reach a door; no retries, so that a test sees the first answer. */
export const clientOptions = (endpoint: string) => ({
  endpoint,
  region,
  credentials,
  maxAttempts: 1,
});

export interface RunningDoor {
  readonly url: string;
  readonly server: Server;
  /** Errors nobody expected, which a test wants to be none. */
  readonly errors: unknown[];
  close(): Promise<void>;
}

/** A door on a free port in front of the services given; they may be made for its URL. */
export async function startDoor(
  services: DoorOptions['services'] | ((url: string) => DoorOptions['services']),
  options: Partial<DoorOptions> = {},
): Promise<RunningDoor> {
  const server = createLastingServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const errors: unknown[] = [];
  const door = createDoor({
    services: typeof services === 'function' ? services(url) : services,
    credentials,
    regions: [region],
    allowedOrigins: [portalOrigin],
    clock: Date.now,
    onError: (error) => errors.push(error),
    ...options,
  });
  server.on('request', door);
  return {
    url,
    server,
    errors,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A folder of its own, removed by `remove`. */
export async function temporaryFolder(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'gatehouse-test-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
