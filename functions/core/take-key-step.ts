import { GatewayError, isRefusal } from './gateway-error.ts';
import { vaultContext, type KeyRecord, type PlanLink } from './key-record.ts';
import { created, deleted, joined, left, rested, type KeyStep } from './key-steps.ts';
import type { Ports } from './ports.ts';

type StepPorts = Pick<Ports, 'gateway' | 'vault' | 'clock'>;

/**
 * Does one step at the gateway and answers what it makes of the record. A step may have been done before by a run that died
 * before it could note so: what is there already, and what is gone already, counts as done.
 *
 * @throws GatewayError
 */
export async function takeKeyStep(
  ports: StepPorts,
  record: KeyRecord,
  step: KeyStep,
): Promise<(current: KeyRecord) => KeyRecord> {
  switch (step.do) {
    case 'create':
      return created(await createAtGateway(ports, record));
    case 'delete':
      await deleteAtGateway(ports, record);
      return deleted(ports.clock.now());
    case 'join':
      await joinAtGateway(ports, gatewayKeyIdOf(record), step.link);
      return joined(step.link);
    case 'leave':
      await unless(
        'not-found',
        ports.gateway.removeKeyFromPlan(step.link.usagePlanId, gatewayKeyIdOf(record)),
      );
      return left(step.link);
    case 'rest':
      return rested;
  }
}

/** The gateway holds a value once only, so a second CreateApiKey cannot double the key: it conflicts, and ours is found by name. */
async function createAtGateway({ gateway, vault }: StepPorts, record: KeyRecord): Promise<string> {
  const { keyId: name, userId } = record;
  const value = vault.open(record.sealedValue, vaultContext(record));
  try {
    return await gateway.createKey({ name, value, userId });
  } catch (error) {
    if (!isRefusal(error, 'conflict')) throw error;
    const own = await gateway.findKey(name);
    if (own?.value === value) return own.id;
    throw new GatewayError('rejected', `Another key at the gateway has the value of ${name}.`);
  }
}

/** Without an id the key may still be there: a run may have died between making it and noting so. */
async function deleteAtGateway({ gateway }: StepPorts, record: KeyRecord): Promise<void> {
  const id = record.gatewayKeyId ?? (await gateway.findKey(record.keyId))?.id;
  if (id !== undefined) await unless('not-found', gateway.deleteKey(id));
}

/** A conflict means either that the key is on the plan already, or on another plan for one of its API stages. */
async function joinAtGateway(
  { gateway }: StepPorts,
  gatewayKeyId: string,
  { usagePlanId }: PlanLink,
): Promise<void> {
  try {
    await gateway.addKeyToPlan(usagePlanId, gatewayKeyId);
  } catch (error) {
    const isThere =
      isRefusal(error, 'conflict') && (await gateway.isKeyOnPlan(usagePlanId, gatewayKeyId));
    if (!isThere) throw error;
  }
}

async function unless(refusal: 'not-found', call: Promise<void>): Promise<void> {
  try {
    await call;
  } catch (error) {
    if (!isRefusal(error, refusal)) throw error;
  }
}

function gatewayKeyIdOf({ keyId, gatewayKeyId }: KeyRecord): string {
  if (gatewayKeyId === undefined) throw new Error(`${keyId} is not at the gateway yet.`);
  return gatewayKeyId;
}
