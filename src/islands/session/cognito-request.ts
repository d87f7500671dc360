import * as z from 'zod/mini';
import { loadSiteConfig } from '../site/site-config.ts';
import './zod-without-eval.ts';

const refusalSchema = z.object({ __type: z.string(), message: z.optional(z.string()) });

/** What Cognito refused; `name` is its code without the namespace, e.g. `NotAuthorizedException`. */
export class CognitoRefusal extends Error {
  constructor(code: string, message?: string) {
    super(message ?? code);
    this.name = code.split('#').pop() ?? code;
  }
}

/**
 * Asks Cognito once. amazon-cognito-identity-js repeats a refused refresh or revocation for six seconds, as if every error
 * could pass; a person who waits for the page should not.
 *
 * @throws {CognitoRefusal} when Cognito refuses (a 4xx of the AWS JSON 1.1 protocol)
 * @throws {TypeError} when it cannot be reached, as `fetch` does
 */
export async function askCognito(operation: string, body: object): Promise<unknown> {
  const { cognitoEndpoint } = await loadSiteConfig();
  const response = await fetch(cognitoEndpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
    },
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok) return answer;
  const refusal = refusalSchema.safeParse(answer);
  if (refusal.success) throw new CognitoRefusal(refusal.data.__type, refusal.data.message);
  throw new TypeError(`Cognito answered ${response.status}`);
}
