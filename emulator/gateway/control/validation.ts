import { z } from 'zod';
import { serializationError, validationError, type AwsError } from './errors.ts';
import type { OperationCall } from './operation.ts';

/** How AWS's Java server names a JSON value that has the wrong type [recorded]. */
const javaClasses: Readonly<Record<string, string>> = {
  boolean: 'class java.lang.Boolean',
  number: 'class com.amazon.coral.value.json.numbers.TruncatingBigNumber',
  string: 'class java.lang.String',
};

/**
 * Parses a JSON body. Members that are `null` count as absent and unknown members are ignored, as AWS does; an empty body is `{}`.
 *
 * @param violations what was found wrong with the path before; reported together with the body's own
 * @throws AwsError `SerializationException` for JSON of the wrong type, `ValidationException` for values out of range
 */
export function readBody<T>(
  call: OperationCall,
  schema: z.ZodType<T>,
  violations: readonly string[] = [],
): T {
  const json = parseJson(call.body);
  const parsed = schema.safeParse(json, { reportInput: true });
  const inputName = `${call.operation.charAt(0).toLowerCase()}${call.operation.slice(1)}Input`;
  const found = parsed.success
    ? []
    : parsed.error.issues.map((issue) => violationOf(issue, inputName, json));
  const all = [...new Set(found), ...violations];
  if (all.length > 0) throw validationError(all);
  // Only reached when the body parsed: a failed parse has at least one issue.
  return parsed.data as T;
}

/** A member of AWS's request whose effect is not emulated: it is refused, so that nobody believes it has one. */
export const notEmulated = z
  .custom<undefined>((value) => value === undefined, 'Member is not emulated: leave it out')
  .optional();

/** Throws when there is at least one violation. For operations without a body. */
export function refuseViolations(violations: readonly string[]): void {
  if (violations.length > 0) throw validationError(violations);
}

/** The violation of an enumerated path or query parameter, if any. */
export function enumViolations(name: string, value: string, values: readonly string[]): string[] {
  if (values.includes(value)) return [];
  return [violation(value, name, `Member must satisfy enum value set: [${values.join(', ')}]`)];
}

/** The violation of a path parameter's pattern, if any. */
export function patternViolations(name: string, value: string, pattern: RegExp): string[] {
  if (pattern.test(value)) return [];
  const shown = pattern.source.replace(/^\^|\$$/g, '');
  return [violation(value, name, `Member must satisfy regular expression pattern: ${shown}`)];
}

function parseJson(body: Uint8Array): unknown {
  if (body.byteLength === 0) return {};
  try {
    return JSON.parse(Buffer.from(body).toString(), (_name, value: unknown) =>
      value === null ? undefined : value,
    );
  } catch {
    throw serializationError('The request body is not valid JSON.');
  }
}

const violation = (value: string, at: string, constraint: string) =>
  `Value '${value}' at '${at}' failed to satisfy constraint: ${constraint}`;

/** @throws AwsError when the JSON type is wrong: AWS finds that before it looks at any constraint. */
function violationOf(issue: z.core.$ZodIssue, inputName: string, json: unknown): string {
  const at = [inputName, ...issue.path.map(segmentOf)].join('.');
  const last = issue.path.at(-1);
  if (issue.code === 'invalid_value' && typeof issue.input === 'string') {
    const values = `Member must satisfy enum value set: [${issue.values.join(', ')}]`;
    if (typeof last !== 'number') return violation(issue.input, at, values);
    const list = valueAt(json, issue.path.slice(0, -1)) as readonly unknown[];
    const listAt = [inputName, ...issue.path.slice(0, -1).map(segmentOf)].join('.');
    return violation(`[${list.join(', ')}]`, listAt, `Member must satisfy constraint: [${values}]`);
  }
  if (issue.input === undefined)
    return `Value null at '${at}' failed to satisfy constraint: Member must not be null`;
  // Such a value may be a secret or a structure, and is not said back.
  if (issue.code === 'custom')
    return `Value at '${at}' failed to satisfy constraint: ${issue.message}`;
  if (issue.code === 'invalid_type' || issue.code === 'invalid_value')
    throw wrongType(issue.input, issue.code === 'invalid_type' ? issue.expected : 'string');
  return violation(String(issue.input), at, issue.message);
}

function wrongType(value: unknown, expected: string): AwsError {
  const wanted = `${expected.charAt(0).toUpperCase()}${expected.slice(1)}`;
  const java = javaClasses[typeof value];
  if (java) return serializationError(`${java} can not be converted to an ${wanted}`);
  return serializationError('Start of structure or map found where not expected.');
}

const segmentOf = (segment: PropertyKey) =>
  typeof segment === 'number' ? `${segment + 1}.member` : String(segment);

const valueAt = (json: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)[key], json);
