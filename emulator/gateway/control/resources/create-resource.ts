import { z } from 'zod';
import type { ResourceRecord } from '../../state/records.ts';
import { newIdentifier } from '../identifiers.ts';
import { defineOperation } from '../operation.ts';
import { readBody } from '../validation.ts';
import { checkPathPart } from './path-part.ts';
import { childPath, findResource, putResource } from './resource.ts';

const schema = z.object({ pathPart: z.string() });

/** https://docs.aws.amazon.com/apigateway/latest/api/API_CreateResource.html */
export const createResource = defineOperation({
  name: 'CreateResource',
  method: 'POST',
  path: '/restapis/{restapi_id}/resources/{parent_id}',
  status: 201,
  handle(call) {
    const { store, params } = call;
    const { pathPart } = readBody(call, schema);
    const parent = findResource(store, params.restapi_id, params.parent_id);
    const siblings = store
      .list('resource', `${params.restapi_id}/`)
      .filter(({ parentId }) => parentId === parent.id);
    checkPathPart(pathPart, parent, siblings);
    const resource: ResourceRecord = {
      id: newIdentifier(6),
      parentId: parent.id,
      pathPart,
      path: childPath(parent, pathPart),
    };
    putResource(store, params.restapi_id, resource);
    return resource;
  },
});
