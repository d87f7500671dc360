import type { ApiSnapshot, MethodRecord } from '../../state/records.ts';

const modelAddress = /https:\/\/apigateway\.amazonaws\.com\/restapis\/\w+\/models\/(\w+)/g;

/**
 * The schemas of the models that methods use, and of those that these use in turn.
 * @param pointer where the schemas will be, `#/definitions/`
 */
export function exportModels(snapshot: ApiSnapshot, pointer: string): Record<string, unknown> {
  const texts = new Map(snapshot.models.map(({ name, schema }) => [name, schema ?? '{}']));
  const pending = snapshot.resources
    .flatMap(({ resourceMethods }) => Object.values(resourceMethods ?? {}))
    .flatMap(modelsOf);
  const used = new Set<string>();
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (used.has(name)) continue;
    used.add(name);
    for (const match of (texts.get(name) ?? '').matchAll(modelAddress))
      if (match[1]) pending.push(match[1]);
  }
  return Object.fromEntries(
    snapshot.models
      .filter(({ name }) => used.has(name))
      .map(({ name, schema = '{}' }) => [
        name,
        JSON.parse(schema.replaceAll(modelAddress, `${pointer}$1`)) as unknown,
      ]),
  );
}

const modelsOf = ({ requestModels, methodResponses }: MethodRecord): string[] => [
  ...Object.values(requestModels ?? {}),
  ...Object.values(methodResponses ?? {}).flatMap(({ responseModels }) =>
    Object.values(responseModels ?? {}),
  ),
];
