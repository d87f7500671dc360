import { dynamoAccountStore } from '../aws/account-store.ts';
import { dynamoClaimStore } from '../aws/claim-store.ts';
import { dynamoDb } from '../aws/dynamodb-client.ts';
import { dynamoKeyStore } from '../aws/key-store.ts';
import { dynamoLease } from '../aws/lease.ts';
import { dynamoPlanStore } from '../aws/plan-store.ts';
import { dynamoRateLimiter } from '../aws/rate-limiter.ts';
import { systemClock, systemRandom } from '../aws/system.ts';
import { dynamoUsageStore } from '../aws/usage-store.ts';
import { dynamoWorkQueue } from '../aws/work-queue.ts';
import type { Ports } from '../core/ports.ts';
import { jsonLog } from './_log.ts';

type Everywhere = Omit<Ports, 'vault' | 'gateway' | 'identities' | 'provisioner'>;

/** The ports that every function has: the table, the clock, chance and the log. */
export function tablePorts(name: string): Everywhere {
  const table = { client: dynamoDb, name };
  return {
    clock: systemClock,
    random: systemRandom,
    log: jsonLog(),
    keys: dynamoKeyStore(table),
    accounts: dynamoAccountStore(table),
    plans: dynamoPlanStore(table),
    claims: dynamoClaimStore(table, systemClock.now),
    rates: dynamoRateLimiter(table, systemClock.now),
    usage: dynamoUsageStore(table),
    queue: dynamoWorkQueue(table),
    lease: dynamoLease(table),
  };
}
