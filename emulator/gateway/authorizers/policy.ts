import { z } from 'zod';

const oneOrMore = z.union([z.string().transform((text) => [text]), z.array(z.string())]);

/** An IAM policy as an authorizer function returns it. Conditions are not judged: a statement with one never applies. */
export const policySchema = z.object({
  Statement: z.array(
    z.object({
      Effect: z.enum(['Allow', 'Deny']),
      Action: oneOrMore,
      Resource: oneOrMore,
      Condition: z.unknown().optional(),
    }),
  ),
});

/** `denied` by a statement, or `not-allowed` by any. */
export type Verdict = 'allowed' | 'denied' | 'not-allowed';

/**
 * Judges a call of a method: a deny goes before any allow.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function judgePolicy(policy: z.infer<typeof policySchema>, methodArn: string): Verdict {
  const effects = policy.Statement.filter(
    (statement) =>
      statement.Condition === undefined &&
      statement.Action.some((action) => matches(action, 'execute-api:Invoke', 'i')) &&
      statement.Resource.some((resource) => matches(resource, methodArn, '')),
  ).map((statement) => statement.Effect);
  if (effects.includes('Deny')) return 'denied';
  return effects.includes('Allow') ? 'allowed' : 'not-allowed';
}

/** `*` stands for any text, `?` for one character. */
function matches(pattern: string, text: string, flags: string): boolean {
  const escaped = pattern.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&');
  const source = escaped.replaceAll('*', '.*').replaceAll('?', '.');
  return new RegExp(`^${source}$`, `s${flags}`).test(text);
}
