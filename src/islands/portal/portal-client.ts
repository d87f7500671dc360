import * as z from 'zod/mini';
import '../session/zod-without-eval.ts';
import {
  getMeResponseSchema,
  getUsageResponseSchema,
  keySchema,
  keyValueSchema,
  keyWithValueSchema,
  listKeysResponseSchema,
  listPlansResponseSchema,
} from '../../model/portal-api/zod.gen.ts';
import { askPortal } from './portal-request.ts';

export type Me = z.output<typeof getMeResponseSchema>;
export type Key = z.output<typeof keySchema>;
export type KeyStatus = Key['status'];
export type Plan = z.output<typeof listPlansResponseSchema>['plans'][number];
export type Usage = z.output<typeof getUsageResponseSchema>;

const keyPath = (keyId: string) => `/keys/${encodeURIComponent(keyId)}`;
const subscriptionPath = (keyId: string, planId: string) =>
  `${keyPath(keyId)}/plans/${encodeURIComponent(planId)}`;

/**
 * The portal's API (openapi/portal/v1.yaml), one function an operation, named as there. All throw what `askPortal` throws;
 * those that read take a signal, those that change something run to their end.
 */
export const portal = {
  getMe: (signal: AbortSignal) =>
    askPortal({ method: 'GET', path: '/me', signal }, getMeResponseSchema),

  updateMe: (name: string) =>
    askPortal({ method: 'PATCH', path: '/me', body: { name } }, getMeResponseSchema),

  deleteMe: () => askPortal({ method: 'DELETE', path: '/me' }, z.unknown()),

  listKeys: (signal: AbortSignal) =>
    askPortal({ method: 'GET', path: '/keys', signal }, listKeysResponseSchema),

  createKey: (key: { name: string; planId?: string }, idempotencyKey: string) =>
    askPortal({ method: 'POST', path: '/keys', body: key, idempotencyKey }, keyWithValueSchema),

  renameKey: (keyId: string, name: string) =>
    askPortal({ method: 'PATCH', path: keyPath(keyId), body: { name } }, keySchema),

  deleteKey: (keyId: string) => askPortal({ method: 'DELETE', path: keyPath(keyId) }, keySchema),

  revealKey: (keyId: string) =>
    askPortal({ method: 'POST', path: `${keyPath(keyId)}/reveal` }, keyValueSchema),

  subscribe: (keyId: string, planId: string) =>
    askPortal({ method: 'PUT', path: subscriptionPath(keyId, planId) }, keySchema),

  unsubscribe: (keyId: string, planId: string) =>
    askPortal({ method: 'DELETE', path: subscriptionPath(keyId, planId) }, keySchema),

  listPlans: (signal: AbortSignal) =>
    askPortal({ method: 'GET', path: '/plans', signal }, listPlansResponseSchema),

  getUsage: (query: { keyId: string; from?: string; to?: string }, signal: AbortSignal) =>
    askPortal({ method: 'GET', path: '/usage', query, signal }, getUsageResponseSchema),
} as const;
