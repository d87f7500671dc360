import { z } from 'zod';
import { badRequest, type AwsError } from './errors.ts';
import type { OperationCall } from './operation.ts';
import { readBody } from './validation.ts';

// AWS lists the operations in this order.
const patchOps = ['add', 'remove', 'move', 'test', 'replace', 'copy'] as const;
export type PatchOp = (typeof patchOps)[number];

/** One step of a PATCH body, in the JSON Patch dialect of API Gateway: every value is a string. */
export interface PatchOperation {
  readonly op: PatchOp;
  readonly path?: string | undefined;
  readonly value?: string | undefined;
  readonly from?: string | undefined;
}

/** What one operation at one path does to a row of type `Row`. */
export interface PatchRule<Row> {
  readonly op: PatchOp;
  /** `/description`, or with variables `/apiStages/{stage}/throttle`; a variable matches one segment. */
  readonly path: string;
  /** @param variables values of the path's variables in order, with `~1` and `~0` already unescaped */
  apply(row: Row, patch: PatchOperation, variables: readonly string[]): Row;
}

/** How an operation that no rule covers is refused. */
export type PatchRefusal = (
  patch: PatchOperation,
  rules: readonly Pick<PatchRule<never>, 'op' | 'path'>[],
) => AwsError;

const patchSchema = z.object({
  op: z.enum(patchOps),
  path: z.string().optional(),
  value: z.string().optional(),
  from: z.string().optional(),
});
const bodySchema = z.object({ patchOperations: z.array(patchSchema).default([]) });

/**
 * Reads the `patchOperations` of an Update operation.
 * @param violations what was found wrong with the path, reported together with unknown `op`s
 */
export function readPatches(
  call: OperationCall,
  violations: readonly string[] = [],
): readonly PatchOperation[] {
  return readBody(call, bodySchema, violations).patchOperations;
}

/** The row after all patches, each applied to the result of the one before. */
export function applyPatches<Row>(
  row: Row,
  patches: readonly PatchOperation[],
  rules: readonly PatchRule<Row>[],
  refuse: PatchRefusal = refuseByList,
): Row {
  return patches.reduce((current, patch) => applyPatch(current, patch, rules, refuse), row);
}

function applyPatch<Row>(
  row: Row,
  patch: PatchOperation,
  rules: readonly PatchRule<Row>[],
  refuse: PatchRefusal,
): Row {
  for (const rule of rules) {
    const variables = rule.op === patch.op ? matchPath(rule.path, patch.path ?? '') : undefined;
    if (variables) return rule.apply(row, patch, variables);
  }
  throw refuse(patch, rules);
}

/** The variables of `template` in `path`, unescaped (RFC 6901); `undefined` when it does not match. */
export function matchPath(template: string, path: string): string[] | undefined {
  const wanted = template.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const variables: string[] = [];
  for (const [index, segment] of wanted.entries()) {
    const actual = given[index] ?? '';
    if (segment.startsWith('{')) variables.push(unescapePointer(actual));
    else if (segment !== actual) return undefined;
  }
  return variables;
}

const unescapePointer = (segment: string) => segment.replaceAll('~1', '/').replaceAll('~0', '~');

/** The wording of most resources: it lists the paths that would do. The two spaces are AWS's. */
export const refuseByList: PatchRefusal = (patch, rules) => {
  const paths = rules.filter((rule) => rule.op === patch.op).map((rule) => rule.path);
  return refusalWithList(patch, paths);
};

/** For resources whose list AWS words differently from our templates. */
export function refusalWithList(patch: PatchOperation, paths: readonly string[]): AwsError {
  const hint =
    paths.length > 0
      ? `Must be one of: [${paths.join(', ')}]`
      : 'Please choose supported operations';
  return badRequest(`Invalid patch path  '${patch.path}' specified for op '${patch.op}'. ${hint}`);
}

/** The wording of REST APIs, methods, gateway responses and their like: the path alone, or the operations the path takes. */
export const refuseByPath: PatchRefusal = (patch, rules) => {
  const ops = rules.filter((rule) => matchPath(rule.path, patch.path ?? '')).map((rule) => rule.op);
  return ops.length > 0
    ? badRequest(`Invalid patch operation specified. Must be one of: [${ops.join(', ')}]`)
    : badRequest(`Invalid patch path ${patch.path ?? 'null'}`);
};

/** API Gateway reads a boolean of a patch so: anything but `true` is false [recorded]. */
export const booleanOf = (value: string | undefined): boolean => value?.toLowerCase() === 'true';
