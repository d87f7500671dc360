import type { Parameter } from './operation.ts';
import type { Schema } from './schema.ts';

type Style = Pick<Parameter, 'style' | 'explode' | 'name' | 'in' | 'schema'>;

/**
 * How a list or an object is written in the request, shown by example (OpenAPI 3.1, "Style Values"); nothing for single values,
 * which are written in one way.
 */
export function parameterStyleWords({ style, explode, name, schema }: Style): string | undefined {
  const kind = kindOf(schema);
  if (kind === undefined && style !== 'matrix' && style !== 'label') return undefined;
  const form = forms[style][kind ?? 'single'];
  return form && (explode ? form.exploded : form.joined).replaceAll('name', name);
}

interface Form {
  readonly joined: string;
  readonly exploded: string;
}
const same = (text: string): Form => ({ joined: text, exploded: text });

const query = {
  array: { joined: 'name=a,b', exploded: 'name=a&name=b' },
  object: { joined: 'name=x,1,y,2', exploded: 'x=1&y=2' },
} as const;

const forms: Readonly<
  Record<Parameter['style'], Partial<Record<'array' | 'object' | 'single', Form>>>
> = {
  form: query,
  cookie: query,
  simple: { array: same('a,b'), object: { joined: 'x,1,y,2', exploded: 'x=1,y=2' } },
  label: {
    single: same('.a'),
    array: { joined: '.a,b', exploded: '.a.b' },
    object: { joined: '.x,1,y,2', exploded: '.x=1.y=2' },
  },
  matrix: {
    single: same(';name=a'),
    array: { joined: ';name=a,b', exploded: ';name=a;name=b' },
    object: { joined: ';name=x,1,y,2', exploded: ';x=1;y=2' },
  },
  spaceDelimited: {
    array: { joined: 'name=a%20b', exploded: 'name=a&name=b' },
    object: same('name=x%201%20y%202'),
  },
  pipeDelimited: {
    array: { joined: 'name=a|b', exploded: 'name=a&name=b' },
    object: same('name=x|1|y|2'),
  },
  deepObject: { object: same('name[x]=1&name[y]=2') },
};

function kindOf(node: Parameter['schema']): 'array' | 'object' | undefined {
  const types = node && !('ref' in node) ? (node as Schema).types : [];
  if (types.includes('array')) return 'array';
  return types.includes('object') ? 'object' : undefined;
}
