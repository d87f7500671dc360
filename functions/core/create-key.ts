import type { KeyWithValue } from '../../src/model/portal-api/types.gen.ts';
import { PortalError } from '../../src/model/problem.ts';
import { findOwnKey } from './find-own-key.ts';
import { newKeyId } from './key-id.ts';
import { toKey, vaultContext, type KeyRecord } from './key-record.ts';
import { takeKeySlot } from './key-slots.ts';
import { newKeyValue } from './key-value.ts';
import { offeredPlan, withPlan } from './plan-links.ts';
import type { Claim, Ports } from './ports.ts';

export interface KeyRequest {
  readonly name: string;
  /** A plan to put the key on at once. */
  readonly planId?: string | undefined;
}

/** What the owner of the portal decided about keys. */
export interface KeyRules {
  /** Starts each value: 1 to 12 letters and digits. */
  readonly prefix: string;
  readonly keysPerUser: number;
}

/** Seconds for which an `Idempotency-Key` stands for the key it made. Tombstones of keys live longer. */
const claimSeconds = 24 * 3600;

type CreateKeyPorts = Pick<
  Ports,
  'accounts' | 'keys' | 'plans' | 'claims' | 'vault' | 'clock' | 'random' | 'provisioner'
>;

/**
 * Makes a key and leaves it to the provisioner to bring it to the gateway. With an idempotency token the same request makes
 * one key however often, and however many at a time, it comes: the token leads to the key's id before the key is written.
 *
 * @throws PortalError `plan-not-found`, `key-limit-reached`, `idempotency-conflict`, and `key-not-found` when the token's key
 *   has been deleted since
 */
export const createKey =
  (ports: CreateKeyPorts, rules: KeyRules) =>
  async (userId: string, request: KeyRequest, token?: string): Promise<KeyWithValue> => {
    const earlier = token === undefined ? undefined : await ports.claims.find(userId, token);
    if (earlier && (await ports.keys.find(userId, earlier.keyId))) {
      return answerAgain(ports, userId, earlier, request);
    }
    const draft = await draftKey(ports, rules, userId, request);
    const claim = await claimFor(ports, userId, request, draft.keyId, token);
    if (claim.request !== describe(request)) throw new PortalError('idempotency-conflict');
    const record = sealed(ports, { ...draft, keyId: claim.keyId });
    await takeKeySlot(ports, record, rules.keysPerUser);
    if (!(await ports.keys.create(record))) return answerAgain(ports, userId, claim, request);
    await ports.provisioner.wake({ kind: 'key', userId, keyId: record.keyId });
    return { key: toKey(record), value: draft.value };
  };

type Draft = Omit<KeyRecord, 'sealedValue'> & { readonly value: string };

async function draftKey(
  { plans, clock, random }: CreateKeyPorts,
  { prefix }: KeyRules,
  userId: string,
  { name, planId }: KeyRequest,
): Promise<Draft> {
  const all = planId === undefined ? [] : await plans.list();
  const links = planId === undefined ? [] : withPlan([], offeredPlan(all, planId), all);
  const now = clock.now();
  const value = newKeyValue(prefix, random);
  return {
    userId,
    keyId: newKeyId(now, random),
    name,
    value,
    lastFour: value.slice(-4),
    createdAt: new Date(now).toISOString(),
    state: 'provisioning',
    plans: [...links],
    work: { dueAt: now, tries: 0 },
  };
}

const sealed = ({ vault }: CreateKeyPorts, { value, ...draft }: Draft): KeyRecord => ({
  ...draft,
  sealedValue: vault.seal(value, vaultContext(draft)),
});

async function claimFor(
  { claims, clock }: CreateKeyPorts,
  userId: string,
  request: KeyRequest,
  keyId: string,
  token: string | undefined,
): Promise<Claim> {
  const claim = { keyId, request: describe(request) };
  if (token === undefined) return claim;
  return claims.claim(userId, token, claim, Math.ceil(clock.now() / 1000) + claimSeconds);
}

const describe = ({ name, planId }: KeyRequest): string => JSON.stringify({ name, planId });

async function answerAgain(
  { keys, vault, provisioner }: CreateKeyPorts,
  userId: string,
  claim: Claim,
  request: KeyRequest,
): Promise<KeyWithValue> {
  if (claim.request !== describe(request)) throw new PortalError('idempotency-conflict');
  const record = await findOwnKey(keys, userId, claim.keyId);
  await provisioner.wake({ kind: 'key', userId, keyId: record.keyId });
  return { key: toKey(record), value: vault.open(record.sealedValue, vaultContext(record)) };
}
