import type { MethodRecord } from '../../state/records.ts';

export interface ExportedParameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
}

const locations = { path: 'path', querystring: 'query', header: 'header' } as const;

/** The parameters of a method, whose expressions read `method.request.querystring.page`. */
export const exportParameters = ({ requestParameters }: MethodRecord): ExportedParameter[] =>
  Object.entries(requestParameters ?? {}).flatMap(([expression, required]) => {
    const [, location, name] =
      /^method\.request\.(path|querystring|header)\.(.+)$/.exec(expression) ?? [];
    if (!location || !name) return [];
    return [{ name, in: locations[location as keyof typeof locations], required }];
  });

/**
 * `headers` of a response, when it has any; their expressions read `method.response.header.Location`.
 * @param header how the description writes one
 */
export function exportHeaders(
  parameters: Record<string, boolean> | undefined,
  header: object,
): object {
  const names = Object.keys(parameters ?? {}).map((expression) =>
    expression.replace('method.response.header.', ''),
  );
  if (names.length === 0) return {};
  return { headers: Object.fromEntries(names.map((name) => [name, header])) as object };
}
