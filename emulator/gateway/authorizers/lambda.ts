import type { Authorizer } from '@aws-sdk/client-api-gateway';
import { z } from 'zod';
import type { Authorization, Received, Routed } from '../context.ts';
import { describeIssues } from '../describe-failure.ts';
import { lambdaProxyEvent } from '../integrations/lambda-event.ts';
import { describeInvocation, type InvokeLambda } from '../integrations/lambda-invoker.ts';
import { requestContextOf } from '../mapping/request-context.ts';
import { requestLookup } from '../mapping/request-parameters.ts';
import { Refusal } from '../step.ts';
import type { Authorize } from '../steps/authorize.ts';
import { judgePolicy, policySchema } from './policy.ts';

export interface LambdaAuthorizerOptions {
  readonly invoke: InvokeLambda;
  readonly region: string;
  readonly accountId: string;
}

/** What an authorizer function must return. */
const resultSchema = z.object({
  principalId: z.coerce.string(),
  policyDocument: policySchema,
  context: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  usageIdentifierKey: z.string().nullish(),
});

/** The longest AWS waits for an integration or an authorizer. */
const timeoutMs = 29_000;

/**
 * Asks a Lambda function, by TOKEN or REQUEST event, for a policy. Every request asks: results are not cached.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html
 */
export const lambdaAuthorizer =
  ({ invoke, region, accountId }: LambdaAuthorizerOptions): Authorize =>
  async (context, authorizer) => {
    const identity = identityOf(context, authorizer, accountId);
    if (!identity) return new Refusal('UNAUTHORIZED');
    const methodArn = methodArnOf(context, region, accountId);
    const event =
      authorizer.type === 'TOKEN'
        ? { type: 'TOKEN', methodArn, authorizationToken: identity[0] }
        : {
            type: 'REQUEST',
            methodArn,
            ...lambdaProxyEvent({ ...context, authorization: {}, client: undefined }, accountId),
          };
    const invocation = await invoke({
      uri: authorizer.authorizerUri ?? '',
      stageVariables: context.stage.variables,
      event,
      timeoutMs,
    });
    if (invocation.outcome === 'returned') return readResult(invocation.payload, methodArn);
    // The one error by which a function says that the caller, and not itself, is at fault.
    const isRefused =
      invocation.outcome === 'failed' && errorMessageOf(invocation.payload) === 'Unauthorized';
    return isRefused
      ? new Refusal('UNAUTHORIZED')
      : new Refusal('AUTHORIZER_FAILURE').because(
          `The authorizer function ${describeInvocation(invocation)}`,
        );
  };

/** The values of the identity sources; `undefined` when one is missing or not of the form the authorizer demands. */
function identityOf(
  context: Received & Routed,
  { type, identitySource = '', identityValidationExpression }: Authorizer,
  accountId: string,
): readonly string[] | undefined {
  const lookup = requestLookup(context, requestContextOf(context, accountId));
  const values = identitySource
    .split(',')
    .filter((source) => source.trim() !== '')
    .map((source) => lookup(source.trim()) ?? '');
  if (values.includes('')) return undefined;
  const isForm =
    type !== 'TOKEN' ||
    !identityValidationExpression ||
    new RegExp(`^(?:${identityValidationExpression})$`).test(values[0] ?? '');
  return isForm ? values : undefined;
}

const methodArnOf = ({ request, address }: Received, region: string, accountId: string) =>
  `arn:aws:execute-api:${region}:${accountId}:${address.apiId}/${address.stageName}/${request.method}${address.path}`;

function readResult(payload: string, methodArn: string): Authorization | Refusal {
  const result = resultSchema.safeParse(parseOrUndefined(payload));
  if (!result.success)
    return new Refusal('AUTHORIZER_CONFIGURATION_ERROR').because(
      `The authorizer function returned what no authorizer may: ${describeIssues(result.error)}`,
    );
  const { principalId, policyDocument, context = {}, usageIdentifierKey } = result.data;
  const verdict = judgePolicy(policyDocument, methodArn);
  if (verdict !== 'allowed') {
    const plain = 'User is not authorized to access this resource';
    const message = verdict === 'denied' ? `${plain} with an explicit deny` : plain;
    return new Refusal('ACCESS_DENIED', message);
  }
  const texts = Object.entries(context).map(([name, value]) => [name, String(value)]);
  return {
    principalId,
    context: Object.fromEntries(texts) as Record<string, string>,
    ...(usageIdentifierKey && { usageIdentifierKey }),
  };
}

const errorMessageOf = (payload: string) =>
  (parseOrUndefined(payload) as { errorMessage?: unknown } | undefined)?.errorMessage;

function parseOrUndefined(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
