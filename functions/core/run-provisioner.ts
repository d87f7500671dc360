import { closeAccount } from './close-account.ts';
import { pacedGateway, provisionerPace } from './paced-gateway.ts';
import type { Ports, WorkItem } from './ports.ts';
import { provisionKey } from './provision-key.ts';
import { RunEnded } from './run-ended.ts';

type RunPorts = Pick<
  Ports,
  'queue' | 'lease' | 'keys' | 'accounts' | 'gateway' | 'vault' | 'identities' | 'clock' | 'log'
>;

export interface Run {
  /** Unique to this run. */
  readonly holder: string;
  /** Epoch ms after which nothing is begun. */
  readonly deadline: number;
  /** Looked at first, because the queue's index may not show it yet. */
  readonly first?: WorkItem | undefined;
}

/** `busy`: another is at work and will see to it. `more`: time was up first. */
export type RunOutcome = 'drained' | 'busy' | 'more';

/** Long enough for any one call to the gateway, short enough that a dead run soon has a successor. */
const leaseMs = 30_000;

/**
 * The one writer at the gateway: does what is due, the longest due first, until nothing is. One bad row never holds up the
 * others: its failure is noted in it, or logged when even that is impossible.
 */
export const runProvisioner =
  (ports: RunPorts) =>
  async (run: Run): Promise<RunOutcome> => {
    const { clock, lease } = ports;
    if (!(await lease.acquire(run.holder, clock.now(), clock.now() + leaseMs))) return 'busy';
    try {
      do await drain(ports, run);
      while (!(await lease.release(run.holder)));
      return 'drained';
    } catch (error) {
      await lease.abandon(run.holder);
      if (error instanceof RunEnded) return 'more';
      throw error;
    }
  };

async function drain(ports: RunPorts, run: Run): Promise<void> {
  const work = worker(ports, run);
  const broken = new Set<string>();
  if (run.first) await work(run.first, broken);
  for (let found = true; found;) {
    found = false;
    for await (const item of ports.queue.due(ports.clock.now())) {
      if (broken.has(nameOf(item))) continue;
      found = true;
      await work(item, broken);
    }
  }
}

function worker(ports: RunPorts, run: Run): (item: WorkItem, broken: Set<string>) => Promise<void> {
  const { clock, log } = ports;
  const beforeCall = leaseKeeper(ports, run);
  const { deadline } = run;
  const gateway = pacedGateway(ports.gateway, {
    clock,
    pace: provisionerPace,
    deadline,
    beforeCall,
  });
  const key = provisionKey({ ...ports, gateway });
  const account = closeAccount(ports);
  return async (item, broken) => {
    if (clock.now() >= deadline) throw new RunEnded('out-of-time');
    try {
      await (item.kind === 'key' ? key(item.userId, item.keyId) : account(item.userId));
    } catch (error) {
      if (error instanceof RunEnded) throw error;
      log.error('A row could not be worked on.', error, { item: nameOf(item) });
      broken.add(nameOf(item));
    }
  };
}

/** Renews the lease when a third of it is gone, so a run may last much longer than its lease. */
function leaseKeeper({ lease, clock }: RunPorts, { holder }: Run): () => Promise<void> {
  let renewedAt = clock.now();
  return async () => {
    const now = clock.now();
    if (now - renewedAt < leaseMs / 3) return;
    if (!(await lease.renew(holder, now + leaseMs))) throw new RunEnded('lease-lost');
    renewedAt = now;
  };
}

const nameOf = (item: WorkItem): string =>
  item.kind === 'key' ? `key ${item.userId}/${item.keyId}` : `account ${item.userId}`;
