import { randomInt } from 'node:crypto';
import type { ApiKeyRecord } from '../../state/records.ts';
import type { RegionStore } from '../../state/store.ts';
import { badRequest, conflict, notFound } from '../errors.ts';
import type { OperationCall } from '../operation.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** A value for a key whose creator gave none: 40 letters and digits. */
export const newKeyValue = (): string =>
  Array.from({ length: 40 }, () => alphabet.charAt(randomInt(alphabet.length))).join('');

/** @throws AwsError 404 */
export function findApiKey({ store, params }: OperationCall<'api_key'>): ApiKeyRecord {
  return requireApiKey(store, params.api_key);
}

/** @throws AwsError 404 */
export function requireApiKey(store: RegionStore, keyId: string): ApiKeyRecord {
  const key = store.get('apiKey', keyId);
  if (!key) throw notFound('Invalid API Key identifier specified');
  return key;
}

/** What limits the texts of a key, in the order AWS reports them. @throws AwsError 400 */
export function checkApiKeyTexts({ name = '', description = '' }: Partial<ApiKeyRecord>): void {
  if (name.length > 1024) throw badRequest('Invalid API Key name, can be at most 1024 characters.');
  if (description.length > 125_000) throw badRequest('Invalid API Key description specified.');
}

/** @throws AwsError 400 for a value of the wrong length, 409 for one that another key has */
export function checkKeyValue(store: RegionStore, value: string): void {
  if (value.length < 20) throw badRequest('API Key value should be at least 20 characters');
  if (value.length > 128) throw badRequest('API Key value exceeds maximum size of 128 characters');
  if (store.findApiKeyByValue(value)) throw conflict('API Key already exists');
}

/** A key as answers show it: with its value only where asked for, and with `tags` where `withTags`, even when there are none. */
export function showApiKey(
  { value, tags, ...key }: ApiKeyRecord,
  show: { readonly withValue: boolean; readonly withTags: boolean },
): object {
  return {
    ...key,
    ...(show.withValue && { value }),
    ...(show.withTags && { tags: tags ?? {} }),
  };
}
