import { parse as parseLooseJson } from 'yaml';
import type { Integrate } from '../steps/integrate.ts';
import { Refusal } from '../step.ts';
import { mapBackendAnswer, templateInput } from './integration-response.ts';
import { integrationPayload } from './request-template.ts';

/** Answers without a back end: the request template gives `{"statusCode": 200}`, by which an integration response is chosen. */
export const mockIntegration =
  (accountId: string): Integrate =>
  (context, integration) => {
    const payload = integrationPayload(context, integration, templateInput(context, accountId));
    if (payload instanceof Refusal) return payload;
    const status = statusCodeOf(payload.text);
    if (status === undefined)
      return new Refusal('API_CONFIGURATION_ERROR').because(
        'The request template of the MOCK integration gave no {"statusCode": …}.',
      );
    const backend = {
      selector: String(status),
      headers: [],
      body: Buffer.alloc(0),
      override: payload.override,
    };
    return mapBackendAnswer(context, integration, backend, accountId);
  };

/** AWS reads the template's output leniently, `{statusCode: 200}` will do, as a YAML reader does. */
function statusCodeOf(text: string): number | undefined {
  try {
    const statusCode = (parseLooseJson(text) as { statusCode?: unknown } | null)?.statusCode;
    return Number.isInteger(statusCode) ? (statusCode as number) : undefined;
  } catch {
    return undefined;
  }
}
