import type { ResourceRecord } from '../../state/records.ts';
import type { ImportErrors } from './import-errors.ts';
import { importMethod, type MethodImports } from './import-method.ts';
import { isObject, objectOf, resolve } from './json-object.ts';
import { createResourceTree, type ResourceTree } from './resource-tree.ts';

const verbs = ['get', 'put', 'post', 'delete', 'patch', 'options', 'head'];
const anyMethod = 'x-amazon-apigateway-any-method';

/**
 * Makes resources and methods of a description's paths.
 * @param existing the API's resources; they stay, and a method of the same verb is replaced
 * @param prefix goes before every path
 */
export function importResources(
  imports: MethodImports,
  existing: readonly ResourceRecord[],
  prefix: string,
  errors: ImportErrors,
): readonly ResourceRecord[] {
  const tree = createResourceTree(existing);
  for (const path of Object.keys(objectOf(imports.document['paths'])))
    if (path.startsWith('/')) importPath(imports, tree, { path, prefix }, errors);
  return tree.all();
}

function importPath(
  imports: MethodImports,
  tree: ResourceTree,
  { path, prefix }: { path: string; prefix: string },
  errors: ImportErrors,
) {
  const fullPath = `${prefix}${path}`.replace(/\/+$/, '') || '/';
  const what = `Unable to create resource at path '${fullPath}'`;
  const resource = errors.gather(what, () => tree.at(fullPath));
  if (!resource) return;
  const pathItem = resolve(imports.document, objectOf(imports.document['paths'])[path]);
  for (const key of [...verbs, anyMethod]) {
    if (!isObject(pathItem[key])) continue;
    const httpMethod = key === anyMethod ? 'ANY' : key.toUpperCase();
    const place = { path, pathItem, key, httpMethod, resourceId: resource.id };
    const method = errors.gather(
      `Unable to put method '${httpMethod}' on resource at path '${fullPath}'`,
      () => importMethod(imports, place),
    );
    if (method) tree.addMethod(fullPath, method);
  }
}
