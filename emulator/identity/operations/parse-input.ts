import type { z } from 'zod';
import { CognitoError, invalidParameter } from '../errors.ts';

type Issue = z.core.$ZodIssue;

/** Members whose value is never said back. */
const secret = /password|code|token|secret|session/i;

/**
 * Parses the input of an operation.
 * @throws SerializationException for a wrong JSON type, InvalidParameterException in AWS's words for a broken constraint
 */
export function parseInput<Input>(schema: z.ZodType<Input>, body: unknown): Input {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  const own = issues.find((issue) => issue.code === 'custom');
  if (own) throw invalidParameter(own.message);
  const unknown = issues.find((issue) => issue.code === 'unrecognized_keys');
  if (unknown) {
    const members = unknown.keys.map((key) => [...unknown.path, key].join('.')).join(', ');
    throw invalidParameter(`This emulator does not have ${members}: leave it out.`);
  }
  for (const issue of issues) {
    if (issue.code === 'invalid_type' && valueAt(body, issue.path) !== undefined)
      throw new CognitoError(
        'SerializationException',
        `${memberName(issue.path) || 'The request'} must be of type ${issue.expected}.`,
      );
  }
  const count = `${issues.length} validation error${issues.length === 1 ? '' : 's'} detected: `;
  throw invalidParameter(count + issues.map((issue) => sentence(issue, body)).join('; '));
}

function sentence(issue: Issue, body: unknown): string {
  const name = memberName(issue.path);
  const value = valueAt(body, issue.path);
  const shown = secret.test(name) ? '' : value === undefined ? ' null' : ` '${String(value)}'`;
  return `Value${shown} at '${name}' failed to satisfy constraint: ${constraint(issue)}`;
}

function constraint(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return 'Member must not be null';
    case 'too_small':
      return `Member must have ${measure(issue.origin)} greater than or equal to ${issue.minimum}`;
    case 'too_big':
      return `Member must have ${measure(issue.origin)} less than or equal to ${issue.maximum}`;
    case 'invalid_format':
      return `Member must satisfy regular expression pattern: ${issue.pattern ?? issue.format}`;
    case 'invalid_value':
      return `Member must satisfy enum value set: [${issue.values.map(String).join(', ')}]`;
    default:
      return issue.message;
  }
}

const measure = (origin: string) => (['string', 'array'].includes(origin) ? 'length' : 'value');

/** `['UserAttributes', 0, 'Name']` is `userAttributes.1.member.name` in AWS's messages. */
const memberName = (path: readonly PropertyKey[]) =>
  path
    .map((part) =>
      typeof part === 'number'
        ? `${part + 1}.member`
        : String(part).replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase()),
    )
    .join('.');

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null
        ? (value as Record<PropertyKey, unknown>)[part]
        : undefined,
    body,
  );
}
