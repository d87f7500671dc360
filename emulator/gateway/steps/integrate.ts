import type { Integration } from '@aws-sdk/client-api-gateway';
import type { Admitted } from '../context.ts';
import { Refusal, type End, type Step } from '../step.ts';

/** Makes the answer of a method. */
export type Integrate = (context: Admitted, integration: Integration) => End | Promise<End>;

export interface Integrations {
  /** Those the gateway can run, by AWS's type. */
  readonly byType: Readonly<Partial<Record<NonNullable<Integration['type']>, Integrate>>>;
  /** For a method that names no integration: an answer made from the API's description. */
  readonly described: (context: Admitted) => End | Promise<End>;
}

/** Hands the request to the method's integration, which ends it. */
export const integrate =
  (integrations: Integrations): Step<Admitted, object> =>
  (context) => {
    const integration = context.route.method.methodIntegration;
    if (!integration) return integrations.described(context);
    const run = integrations.byType[integration.type ?? 'MOCK'];
    if (run) return run(context, integration);
    return new Refusal('API_CONFIGURATION_ERROR').because(
      `Integrations of type ${integration.type} do not run here.`,
    );
  };
