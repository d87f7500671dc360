import type { CheckSeverity } from './rule.ts';

/** A rule that Redocly brings along, as this ruleset weighs it. */
export interface BuiltInRule {
  readonly name: string;
  readonly severity: CheckSeverity;
  readonly hint: string;
  /** What a reader of the portal loses without it. */
  readonly source: string;
}

const rule = (
  name: string,
  severity: CheckSeverity,
  hint: string,
  source: string,
): BuiltInRule => ({ name, severity, hint, source });

/** Redocly's rules that fit a portal, beside those that every build checks (`validator-findings.ts`). */
export const builtInRules: readonly BuiltInRule[] = [
  rule(
    'operation-operationId',
    'error',
    'Give the operation an `operationId`, e.g. `listOrders`.',
    'It names the page; without one the address follows from the path and changes with it.',
  ),
  rule(
    'operation-operationId-unique',
    'error',
    'Give each operation an `operationId` of its own.',
    'The second page gets a number, and generated clients clash.',
  ),
  rule(
    'operation-summary',
    'error',
    'Write a `summary` of a few words: "List orders".',
    'It is the title of the page, its entry in the navigation and in search.',
  ),
  rule(
    'operation-description',
    'warning',
    'Write a `description` (Markdown): when to use it, what happens, what to look out for.',
    'It is what the page is read for.',
  ),
  rule(
    'operation-2xx-response',
    'warning',
    'Describe the answer of a call that went well.',
    'The page shows no answer without one.',
  ),
  rule(
    'operation-tag-defined',
    'warning',
    'Declare the tag under `tags` of the document.',
    'Declared tags give the navigation its order.',
  ),
  rule(
    'tag-description',
    'warning',
    'Write a `description` of the tag.',
    'It stands at the head of the group.',
  ),
  rule(
    'parameter-description',
    'warning',
    'Write a `description` of the parameter.',
    'A name alone rarely says which values work.',
  ),
  rule(
    'no-empty-servers',
    'warning',
    'Add `servers` with the public address.',
    'Code samples, downloads and generated clients call it.',
  ),
  rule(
    'no-invalid-media-type-examples',
    'warning',
    'Make the example fit its schema, or mend the schema.',
    'Readers copy examples; one that is refused costs trust.',
  ),
  rule(
    'no-invalid-parameter-examples',
    'warning',
    'Make the example fit its schema, or mend the schema.',
    'Readers copy examples; one that is refused costs trust.',
  ),
  rule(
    'no-invalid-schema-examples',
    'warning',
    'Make the example fit its schema, or mend the schema.',
    'Readers copy examples; one that is refused costs trust.',
  ),
  rule(
    'no-required-schema-properties-undefined',
    'warning',
    'Describe the property, or take it out of `required`.',
    'Nobody can send what is not described.',
  ),
  rule(
    'no-unused-components',
    'warning',
    'Remove the component, or use it.',
    'It gets a page that nothing leads to.',
  ),
];
