import { z } from 'zod';
import type { Key } from '../../src/model/portal-api/types.gen.ts';

/** One plan a key is on, or is to be on or off. `usagePlanId` is the gateway's id of the plan. */
const planLinkSchema = z.object({
  planId: z.string(),
  usagePlanId: z.string(),
  status: z.enum(['adding', 'active', 'removing', 'failed']),
  reason: z.string().exactOptional(),
});
export type PlanLink = z.output<typeof planLinkSchema>;

/** Work at the gateway that waits for a row: when it is next due (epoch ms) and how often it has failed. */
export const workSchema = z.object({ dueAt: z.number(), tries: z.number() });
export type Work = z.output<typeof workSchema>;

/**
 * A key as the portal's table holds it: what its owner wants and what is known to be so at the gateway, in one row. The
 * difference between the two is the intent, so a wish and the work it makes are written in one go and none can be lost.
 */
export const keyRecordSchema = z.object({
  userId: z.string(),
  keyId: z.string(),
  name: z.string(),
  lastFour: z.string(),
  /** The value, encrypted (port `Vault`), bound to userId and keyId. Empty once the key is deleted. */
  sealedValue: z.string(),
  /** ISO 8601, UTC. */
  createdAt: z.string(),
  /** A `deleted` row is a tombstone: nobody sees it, but a repeated create request does not make the key again. */
  state: z.enum(['provisioning', 'active', 'deleting', 'failed', 'deleted']),
  /** Why it is `failed`: a sentence for its owner. */
  reason: z.string().exactOptional(),
  /** The gateway's id, once the key is known to exist there. */
  gatewayKeyId: z.string().exactOptional(),
  plans: z.array(planLinkSchema),
  work: workSchema.exactOptional(),
  /** Epoch seconds after which the row may be forgotten. */
  expiresAt: z.number().exactOptional(),
});
export type KeyRecord = z.output<typeof keyRecordSchema>;

/** The key as its owner sees it. */
export function toKey(record: KeyRecord): Key {
  const { keyId, name, lastFour, state, reason, createdAt, plans } = record;
  return {
    id: keyId,
    name,
    lastFour,
    status: state === 'deleted' ? 'deleting' : state,
    ...(state === 'failed' && reason !== undefined ? { reason } : {}),
    createdAt,
    plans: plans.map(({ usagePlanId: _, ...link }) => link),
  };
}

/** What binds a sealed value to its row, so that a value copied to another row does not open there. */
export const vaultContext = (record: Pick<KeyRecord, 'userId' | 'keyId'>): string =>
  `key/${record.userId}/${record.keyId}`;

/** The record with work due at once; earlier failures are forgotten, for its owner has asked anew. */
export const withWork = (record: KeyRecord, now: number): KeyRecord => ({
  ...record,
  work: { dueAt: now, tries: 0 },
});
