import type { BasePathMappingRecord } from '../../state/records.ts';
import { conflict } from '../errors.ts';
import { defineOperation } from '../operation.ts';
import { applyPatches, readPatches, type PatchRule } from '../patch.ts';
import { replaceMember } from '../patch-rules.ts';
import {
  basePathMappingPath,
  checkBasePathMapping,
  findBasePathMapping,
  rootBasePath,
} from './base-path-mapping.ts';

const rules: readonly PatchRule<BasePathMappingRecord>[] = [
  replaceMember('/basePath', (value) => ({ basePath: value || rootBasePath })),
  // Spelled so on the wire.
  replaceMember('/restapiId', (restApiId) => ({ restApiId })),
  replaceMember('/stage', (stage) => ({ stage })),
];

/** https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateBasePathMapping.html */
export const updateBasePathMapping = defineOperation({
  name: 'UpdateBasePathMapping',
  method: 'PATCH',
  path: basePathMappingPath,
  status: 200,
  handle(call) {
    const { store, params } = call;
    const patches = readPatches(call);
    const current = findBasePathMapping(call);
    const mapping = applyPatches(current, patches, rules);
    checkBasePathMapping(call, mapping);
    const key = `${params.domain_name}/${mapping.basePath}`;
    if (mapping.basePath !== current.basePath && store.get('basePathMapping', key))
      throw conflict('Base path already exists for this domain name');
    store.delete('basePathMapping', `${params.domain_name}/${current.basePath}`);
    store.put('basePathMapping', key, mapping);
    return mapping;
  },
});
