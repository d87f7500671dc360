import type { ApiKeyRecord } from '../../state/records.ts';
import { AwsError, badRequest } from '../errors.ts';
import { newIdentifier } from '../identifiers.ts';
import { defineOperation, type OperationCall } from '../operation.ts';
import { putKeyOnPlan } from '../usage-plans/usage-plan-key.ts';
import { readKeyFile, type KeyFileRow } from './key-file.ts';

/**
 * A key that is there already is overwritten. A row that cannot be taken is left out and warned of, or with `failonwarnings` the
 * whole file is refused. AWS's own words for these warnings are not known.
 *
 * https://docs.aws.amazon.com/apigateway/latest/api/API_ImportApiKeys.html
 */
export const importApiKeys = defineOperation({
  name: 'ImportApiKeys',
  method: 'POST',
  path: '/apikeys',
  when: { mode: 'import' },
  status: 201,
  handle(call) {
    const format = call.query.get('format');
    if (format !== 'csv') throw badRequest(`Invalid API key file format specified: ${format}`);
    const warnings: string[] = [];
    const ids = readKeyFile(Buffer.from(call.body).toString()).flatMap((row) =>
      importRow(call, row, warnings),
    );
    if (warnings.length > 0 && call.query.get('failonwarnings') === 'true')
      throw badRequest(`Warnings found during import: ${warnings.join('; ')}`);
    return { ids, warnings };
  },
});

function importRow(call: OperationCall, row: KeyFileRow, warnings: string[]): string[] {
  const warn = (what: string) => void warnings.push(`Line ${row.line}: ${what}`);
  if (row.name === '') {
    warn('the name is missing');
    return [];
  }
  if (row.key.length < 30 || row.key.length > 128) {
    warn('the key must have 30 to 128 characters');
    return [];
  }
  const { id } = writeKey(call, row);
  for (const planId of row.usagePlanIds) {
    try {
      putKeyOnPlan(call, planId, id);
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      warn(`the key was not put on usage plan ${planId}: ${error.message}`);
    }
  }
  return [id];
}

function writeKey({ store, now }: OperationCall, row: KeyFileRow): ApiKeyRecord {
  const existing = store.findApiKeyByValue(row.key);
  const key: ApiKeyRecord = {
    createdDate: now,
    stageKeys: [],
    ...existing,
    id: existing?.id ?? newIdentifier(10),
    value: row.key,
    name: row.name,
    description: row.description,
    enabled: row.enabled,
    lastUpdatedDate: now,
  };
  store.put('apiKey', key.id, key);
  return key;
}
