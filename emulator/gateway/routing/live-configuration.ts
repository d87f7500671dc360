import type { DatabaseSync } from 'node:sqlite';
import type { ApiStage, BasePathMapping } from '@aws-sdk/client-api-gateway';
import type { ApiKeyRecord, StageRecord, UsagePlanRecord } from '../state/records.ts';
import type { Store } from '../state/store.ts';
import { compileApi, type CompiledApi } from './compiled-api.ts';

/** A stage and the deployment it serves. */
export interface LiveStage {
  readonly stage: StageRecord;
  readonly api: CompiledApi;
}

/** A key that may call a stage, and the plan it may do so by. */
export interface ApiClient {
  readonly key: ApiKeyRecord;
  readonly plan: UsagePlanRecord;
  /** The plan's entry for the stage, with its throttles of single methods. */
  readonly apiStage: ApiStage;
  /** Epoch seconds of when the key was put on the plan. */
  readonly enrolledAt: number;
}

/** What the data plane must know of the control plane's state. A change there is seen by the next request. */
export interface LiveConfiguration {
  stageOf(apiId: string, stageName: string): LiveStage | undefined;
  /** `undefined` when there is no such domain. */
  mappingsOf(domainName: string): readonly BasePathMapping[] | undefined;
  /** `undefined` unless the key exists, is enabled and is on a plan of the stage. */
  clientOf(keyValue: string, apiId: string, stageName: string): ApiClient | undefined;
}

/** Deployments kept compiled; the one used longest ago goes first. */
const compiledApisKept = 200;

export function createLiveConfiguration(store: Store, regionName: string): LiveConfiguration {
  const region = store.region(regionName);
  const remember = rememberUntilWrite(store.database);
  const compiled = new Map<string, CompiledApi>();

  const compiledOf = (apiId: string, deploymentId: string): CompiledApi | undefined => {
    const key = `${apiId}/${deploymentId}`;
    const known = compiled.get(key);
    const snapshot = known ? undefined : region.get('snapshot', key);
    const readDescription = (id: string) =>
      region.get('importedDescription', `${apiId}/${id}`)?.description;
    const api = known ?? (snapshot && compileApi(snapshot, readDescription));
    if (!api) return undefined;
    compiled.delete(key);
    compiled.set(key, api);
    const [oldest] = compiled.keys();
    if (compiled.size > compiledApisKept && oldest !== undefined) compiled.delete(oldest);
    return api;
  };
  const plansOf = (apiId: string, stageName: string) =>
    remember(`plans ${apiId}/${stageName}`, () =>
      region.list('usagePlan').flatMap((plan) => {
        const apiStage = plan.apiStages?.find(
          (entry) => entry.apiId === apiId && entry.stage === stageName,
        );
        return apiStage ? [{ plan, apiStage }] : [];
      }),
    );
  const readClient = (keyValue: string, apiId: string, stageName: string) => {
    const key = region.findApiKeyByValue(keyValue);
    if (!key?.enabled) return undefined;
    for (const { plan, apiStage } of plansOf(apiId, stageName)) {
      const link = region.get('usagePlanKey', `${plan.id}/${key.id}`);
      if (link) return { key, plan, apiStage, enrolledAt: link.createdDate };
    }
    return undefined;
  };

  return {
    stageOf: (apiId, stageName) =>
      remember(`stage ${apiId}/${stageName}`, () => {
        const stage = region.get('stage', `${apiId}/${stageName}`);
        const api = stage && compiledOf(apiId, stage.deploymentId);
        return api && { stage, api };
      }),
    mappingsOf: (domainName) =>
      remember(`mappings ${domainName}`, () =>
        region.get('domainName', domainName)
          ? region.list('basePathMapping', `${domainName}/`)
          : undefined,
      ),
    clientOf: (keyValue, apiId, stageName) =>
      remember(`client ${apiId}/${stageName} ${keyValue}`, () =>
        readClient(keyValue, apiId, stageName),
      ),
  };
}

/** Reads kept at once, so that a flood of invented keys does not fill the memory. */
const readsKept = 20_000;

/** Remembers what was read until anything is written to the database; SQLite counts the writes of a connection itself. */
function rememberUntilWrite(database: DatabaseSync) {
  const countWrites = database.prepare('SELECT total_changes() AS writes');
  const memory = new Map<string, { readonly value: unknown }>();
  let writesSeen: unknown;
  return <T>(key: string, read: () => T): T => {
    const writes = countWrites.get()?.['writes'];
    if (writes !== writesSeen || memory.size > readsKept) memory.clear();
    writesSeen = writes;
    const known = memory.get(key);
    // The key names what is read, and with it the type.
    if (known) return known.value as T;
    const value = read();
    memory.set(key, { value });
    return value;
  };
}
