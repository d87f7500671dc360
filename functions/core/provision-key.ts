import type { KeyRecord } from './key-record.ts';
import { nextStep, type KeyStep } from './key-steps.ts';
import { withoutKeySlot } from './key-slots.ts';
import type { Ports } from './ports.ts';
import { RunEnded } from './run-ended.ts';
import { failedStep } from './step-failure.ts';
import { takeKeyStep } from './take-key-step.ts';

type ProvisionPorts = Pick<Ports, 'keys' | 'accounts' | 'gateway' | 'vault' | 'clock' | 'log'>;

/**
 * Brings one key from where it is to where its owner wants it, a step at a time; each is noted before the next, so that a run
 * may die anywhere and the next one goes on from there. Returns when nothing is due any more.
 *
 * @throws RunEnded and whatever the stores throw; what the gateway throws becomes part of the record
 */
export const provisionKey =
  (ports: ProvisionPorts) =>
  async (userId: string, keyId: string): Promise<void> => {
    for (;;) {
      const record = await ports.keys.find(userId, keyId);
      if (!record?.work || record.work.dueAt > ports.clock.now()) return;
      const step = nextStep(record);
      const change = await attempt(ports, record, step);
      if (change(record).state === 'deleted') await giveSlotBack(ports, record);
      await ports.keys.update(userId, keyId, change);
    }
  };

async function attempt(
  ports: ProvisionPorts,
  record: KeyRecord,
  step: KeyStep,
): Promise<(current: KeyRecord) => KeyRecord> {
  try {
    return await takeKeyStep(ports, record, step);
  } catch (error) {
    if (error instanceof RunEnded) throw error;
    const { keyId, work } = record;
    ports.log.error('A step for a key failed.', error, {
      keyId,
      step: step.do,
      tries: work?.tries,
    });
    return failedStep(step, error, ports.clock.now());
  }
}

/** Before the tombstone: while the row is due, a run that dies in between comes here again. */
async function giveSlotBack(
  { accounts, clock }: ProvisionPorts,
  { userId, keyId }: KeyRecord,
): Promise<void> {
  await accounts.update(userId, (account) => withoutKeySlot(account, keyId, clock.now()));
}
