import type { ResourceRecord } from '../../state/records.ts';
import { badRequest } from '../errors.ts';
import { defineOperation } from '../operation.ts';
import { applyPatches, readPatches, type PatchRule } from '../patch.ts';
import { checkPathPart } from './path-part.ts';
import {
  childPath,
  findResource,
  putResource,
  resourceOfCall,
  showResource,
  type ResourceCall,
} from './resource.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateResource.html */
export const updateResource = defineOperation({
  name: 'UpdateResource',
  method: 'PATCH',
  path: '/restapis/{restapi_id}/resources/{resource_id}',
  status: 200,
  handle(call) {
    const patches = readPatches(call);
    const all = call.store.list('resource', `${call.params.restapi_id}/`);
    const resource = applyPatches(resourceOfCall(call), patches, rulesFor(call, all));
    putResource(call.store, call.params.restapi_id, resource);
    moveDescendants(call, resource, all);
    return showResource(resource, call.query);
  },
});

function rulesFor(
  call: ResourceCall,
  all: readonly ResourceRecord[],
): readonly PatchRule<ResourceRecord>[] {
  const place = (resource: ResourceRecord, parentId: string, pathPart: string) => {
    const parent = findResource(call.store, call.params.restapi_id, parentId);
    const siblings = all.filter((row) => row.parentId === parentId && row.id !== resource.id);
    checkPathPart(pathPart, parent, siblings);
    return { ...resource, parentId, pathPart, path: childPath(parent, pathPart) };
  };
  return [
    {
      op: 'replace',
      path: '/parentId',
      apply(resource, { value: parentId = '' }) {
        if (!resource.parentId) throw badRequest('Root resource cannot update its parentId.');
        findResource(call.store, call.params.restapi_id, parentId);
        if (isWithin(parentId, resource.id, all)) throw badRequest('Resources cannot be cyclical.');
        return place(resource, parentId, resource.pathPart ?? '');
      },
    },
    {
      op: 'replace',
      path: '/pathPart',
      apply(resource, { value = '' }) {
        if (!resource.parentId) throw badRequest('Root resource cannot update its pathPart.');
        return place(resource, resource.parentId, value);
      },
    },
  ];
}

/** Whether the resource `id` is `ancestorId` or lies somewhere under it. */
function isWithin(id: string, ancestorId: string, all: readonly ResourceRecord[]): boolean {
  if (id === ancestorId) return true;
  const parentId = all.find((row) => row.id === id)?.parentId;
  return parentId !== undefined && isWithin(parentId, ancestorId, all);
}

function moveDescendants(
  call: ResourceCall,
  parent: ResourceRecord,
  all: readonly ResourceRecord[],
) {
  for (const child of all.filter((row) => row.parentId === parent.id)) {
    const moved = { ...child, path: childPath(parent, child.pathPart ?? '') };
    putResource(call.store, call.params.restapi_id, moved);
    moveDescendants(call, moved, all);
  }
}
