import type { Authorizer } from '@aws-sdk/client-api-gateway';
import type { Authorization, Authorized, Received, Routed } from '../context.ts';
import { Refusal, type Step } from '../step.ts';

/** Judges a request by one kind of authorizer. */
export type Authorize = (
  context: Received & Routed,
  authorizer: Authorizer,
) => Promise<Authorization | Refusal>;

/** One for each of AWS's authorizer types. */
export type Authorizers = Readonly<Record<NonNullable<Authorizer['type']>, Authorize>>;

/** Asks the method's authorizer, before anything is counted: AWS checks the key only of a caller it let in. */
export const authorize =
  (authorizers: Authorizers): Step<Received & Routed, Authorized> =>
  async (context) => {
    const { authorizationType = 'NONE', authorizerId } = context.route.method;
    if (authorizationType === 'NONE') return { authorization: {} };
    // IAM would need the caller's secret key, which the gateway of one machine does not know.
    if (authorizationType === 'AWS_IAM') return new Refusal('MISSING_AUTHENTICATION_TOKEN');
    const authorizer = context.api.authorizers.get(authorizerId ?? '');
    if (!authorizer?.type)
      return new Refusal('AUTHORIZER_CONFIGURATION_ERROR').because(
        `The method's authorizer ${authorizerId ?? ''} is not there.`,
      );
    const result = await authorizers[authorizer.type](context, authorizer);
    return result instanceof Refusal ? result : { authorization: result };
  };
