import { z } from 'zod';
import type { BasePathMappingRecord } from '../../state/records.ts';
import { conflict } from '../errors.ts';
import { findDomainName } from '../domain-names/domain-name.ts';
import { defineOperation } from '../operation.ts';
import { readBody } from '../validation.ts';
import { checkBasePathMapping, rootBasePath } from './base-path-mapping.ts';

const schema = z.object({
  basePath: z.string().optional(),
  restApiId: z.string(),
  stage: z.string().optional(),
});

/** https://docs.aws.amazon.com/apigateway/latest/api/API_CreateBasePathMapping.html */
export const createBasePathMapping = defineOperation({
  name: 'CreateBasePathMapping',
  method: 'POST',
  path: '/domainnames/{domain_name}/basepathmappings',
  status: 201,
  handle(call) {
    const body = readBody(call, schema);
    const { domainName } = findDomainName(call);
    const mapping: BasePathMappingRecord = { ...body, basePath: body.basePath || rootBasePath };
    checkBasePathMapping(call, mapping);
    const key = `${domainName}/${mapping.basePath}`;
    if (call.store.get('basePathMapping', key))
      throw conflict('Base path already exists for this domain name');
    call.store.put('basePathMapping', key, mapping);
    return mapping;
  },
});
