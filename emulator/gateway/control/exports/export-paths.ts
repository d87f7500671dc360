import type { MethodRecord } from '../../state/records.ts';
import { operationKey, type ExportSource } from './export-source.ts';

/**
 * `paths` of an exported description: the resources that have methods.
 * @param operation writes one method
 */
export function exportPaths(
  source: ExportSource,
  operation: (source: ExportSource, method: MethodRecord) => object,
): object {
  const pathItem = (methods: Record<string, MethodRecord>): object =>
    Object.fromEntries(
      Object.entries(methods).map(([verb, method]) => [
        operationKey(verb),
        operation(source, method),
      ]),
    );
  return Object.fromEntries(
    source.snapshot.resources
      .filter(({ resourceMethods }) => Object.keys(resourceMethods ?? {}).length > 0)
      .map(({ path, resourceMethods = {} }) => [path, pathItem(resourceMethods)]),
  );
}
