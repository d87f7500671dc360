import type { z } from 'zod';
import { type PortalConfig, portalConfigSchema } from './schema.ts';

/** Names each fault in the owner's config: where, what, and how to mend it. */
export class ConfigError extends Error {
  constructor(file: string, faults: readonly string[]) {
    const count = faults.length === 1 ? 'one fault' : `${faults.length} faults`;
    super(`${file} has ${count}:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

/**
 * Parses what the owner wrote.
 * @param input the default export of the config file
 * @param file its name, for the message
 * @throws ConfigError listing every fault
 */
export function parsePortalConfig(input: unknown, file: string): PortalConfig {
  const result = portalConfigSchema.safeParse(input);
  if (!result.success)
    throw new ConfigError(
      file,
      result.error.issues.flatMap((issue) => describe(issue, input)),
    );
  const twice = firstTwice(result.data.plans.map((plan) => plan.id));
  if (twice)
    throw new ConfigError(file, [
      `plans: two plans have the id "${twice}". Give each plan its own.`,
    ]);
  return result.data;
}

function describe(issue: z.core.$ZodIssue, input: unknown): string[] {
  const where = pathOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(issue.path, input);
    return issue.keys.map((key) => {
      const near = known.find((name) => distance(name, key) <= 2);
      const hint = near ? `Did you mean "${near}"?` : `Known here: ${known.join(', ')}.`;
      return `${pathOf([...issue.path, key])}: there is no such setting. ${hint}`;
    });
  }
  const given = issue.path.reduce<unknown>(
    (at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key],
    input,
  );
  return [
    `${where}: ${issue.message}${given === undefined ? '' : ` (it is ${JSON.stringify(given)})`}`,
  ];
}

const pathOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : `${text}${text && '.'}${String(key)}`,
    '',
  ) || 'the config';

/** The settings the schema knows at a path, for a suggestion. */
function knownKeys(path: readonly PropertyKey[], input: unknown): string[] {
  let schema: unknown = portalConfigSchema;
  let given = input;
  for (const key of path) {
    schema =
      typeof key === 'number'
        ? inside(schema, 'element')
        : (inside(schema, 'shape') as Record<PropertyKey, unknown> | undefined)?.[key];
    given = (given as Record<PropertyKey, unknown>)[key];
    schema = chosen(schema, given);
  }
  return Object.keys((inside(schema, 'shape') as object | undefined) ?? {});
}

/** Of a choice among objects the one that accepts what tells them apart in the input. */
function chosen(schema: unknown, given: unknown): unknown {
  const { options, def } = (schema ?? {}) as {
    options?: readonly { shape: Record<string, z.ZodType> }[];
    def?: { discriminator?: string };
  };
  const name = def?.discriminator;
  if (options === undefined || name === undefined) return schema;
  const mark = (given as Record<string, unknown>)[name];
  return options.find(({ shape }) => shape[name]?.safeParse(mark).success);
}

/** Looks through `optional` and `default` for a part of a zod schema. */
function inside(schema: unknown, part: 'shape' | 'element'): unknown {
  const node = schema as
    { shape?: unknown; element?: unknown; def?: { innerType?: unknown } } | undefined;
  return node?.[part] ?? (node?.def?.innerType ? inside(node.def.innerType, part) : undefined);
}

const firstTwice = (ids: readonly string[]) => ids.find((id, index) => ids.indexOf(id) !== index);

/** Levenshtein distance: how many letters must change to make one word the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [index, letter] of [...a].entries()) {
    const next = [index + 1];
    for (const [column, other] of [...b].entries()) {
      next.push(
        Math.min(
          (row[column + 1] ?? 0) + 1,
          (next[column] ?? 0) + 1,
          (row[column] ?? 0) + (letter === other ? 0 : 1),
        ),
      );
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
