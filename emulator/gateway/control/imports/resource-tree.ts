import type { MethodRecord, ResourceRecord } from '../../state/records.ts';
import { newIdentifier } from '../identifiers.ts';
import { checkPathPart } from '../resources/path-part.ts';
import { childPath } from '../resources/resource.ts';

/** The resources of an API while a description is imported into it. */
export interface ResourceTree {
  /** The resource at a path, made with its parents when it is not there. @throws AwsError 400 when the path cannot be */
  at(path: string): ResourceRecord;
  addMethod(path: string, method: MethodRecord): void;
  all(): readonly ResourceRecord[];
}

/** @param existing what the API has: at least its root */
export function createResourceTree(existing: readonly ResourceRecord[]): ResourceTree {
  const byPath = new Map(existing.map((resource) => [resource.path, resource]));
  const children = new Map<string, ResourceRecord[]>();
  const childrenOf = (id: string) => {
    const known = children.get(id) ?? [];
    children.set(id, known);
    return known;
  };
  for (const resource of existing)
    if (resource.parentId) childrenOf(resource.parentId).push(resource);

  const at = (path: string): ResourceRecord => {
    const known = byPath.get(path);
    if (known) return known;
    const slash = path.lastIndexOf('/');
    const parent = at(path.slice(0, slash) || '/');
    const pathPart = path.slice(slash + 1);
    const siblings = childrenOf(parent.id);
    checkPathPart(pathPart, parent, siblings);
    const resource: ResourceRecord = {
      id: newIdentifier(6),
      parentId: parent.id,
      pathPart,
      path: childPath(parent, pathPart),
    };
    siblings.push(resource);
    byPath.set(path, resource);
    return resource;
  };
  return {
    at,
    addMethod(path, method) {
      const resource = at(path);
      const resourceMethods = { ...resource.resourceMethods, [method.httpMethod]: method };
      byPath.set(path, { ...resource, resourceMethods });
    },
    all: () => [...byPath.values()],
  };
}
