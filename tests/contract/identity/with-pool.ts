import { afterAll, beforeAll } from 'vitest';
import { makePortalPool, type PortalPool } from './portal-pool.ts';
import { startIdentity, type Running } from './start-identity.ts';
import { visitors } from './visitors.ts';

/** What the tests of a file or a block share. */
export interface OwnPool {
  readonly running: Running;
  readonly pool: PortalPool;
  readonly visit: ReturnType<typeof visitors>;
}

/** Starts an emulator with one pool as the portal has it, and ends it after the tests that share it. */
export function withPool(): OwnPool {
  let running: Running;
  let pool: PortalPool;
  beforeAll(async () => {
    running = await startIdentity();
    pool = await makePortalPool(running);
  });
  afterAll(() => running.close());
  return {
    get running() {
      return running;
    },
    get pool() {
      return pool;
    },
    get visit() {
      return visitors(running, pool);
    },
  };
}
