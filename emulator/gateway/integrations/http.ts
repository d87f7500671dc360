import { describeFailure } from '../describe-failure.ts';
import { headerValue, type HttpHeader } from '../request.ts';
import { Answer, Refusal, type End } from '../step.ts';
import type { Integrate } from '../steps/integrate.ts';
import {
  ExchangeTimeout,
  type Exchange,
  type HttpClient,
  type RawAnswer,
} from './http-exchange.ts';
import { remappedHeaders } from './http-headers.ts';
import { mappedExchange, proxyExchange } from './http-request.ts';
import { mapBackendAnswer, templateInput } from './integration-response.ts';
import { integrationPayload } from './request-template.ts';

/** Hands the request to an HTTP back end as it is, and its answer back as it is. */
export const httpProxyIntegration =
  (client: HttpClient, accountId: string): Integrate =>
  (context, integration) =>
    exchange(client, proxyExchange(context, integration, accountId), (answer, trace) => {
      const headers = [...remappedHeaders(answer.headers), trace];
      return new Answer({ status: answer.status, headers, body: answer.body });
    });

/** Hands an HTTP back end what the mappings say, and maps its answer. */
export const httpIntegration =
  (client: HttpClient, accountId: string): Integrate =>
  (context, integration) => {
    const payload = integrationPayload(context, integration, templateInput(context, accountId));
    if (payload instanceof Refusal) return payload;
    const body = Buffer.from(payload.text);
    return exchange(
      client,
      mappedExchange(context, integration, accountId, body),
      (answer, trace) => {
        const backend = { ...answer, selector: String(answer.status), override: payload.override };
        const end = mapBackendAnswer(context, integration, backend, accountId);
        if (end instanceof Refusal) return end;
        return new Answer({ ...end.http, headers: [...end.http.headers, trace] });
      },
    );
  };

/** Sends the exchange and judges its failures as AWS does. */
async function exchange(
  client: HttpClient,
  toSend: Exchange | undefined,
  answered: (answer: RawAnswer, trace: HttpHeader) => End,
): Promise<End> {
  if (!toSend)
    return new Refusal('API_CONFIGURATION_ERROR').because(
      "The integration's URI, with its variables filled in, is none.",
    );
  const trace = headerValue(toSend.headers, 'x-amzn-trace-id') ?? '';
  try {
    return answered(await client.send(toSend), ['X-Amzn-Trace-Id', trace]);
  } catch (error) {
    return refusalFor(error).because(
      `${toSend.method} ${toSend.url.origin} gave no answer: ${describeFailure(error)}`,
    );
  }
}

function refusalFor(error: unknown): Refusal {
  if (error instanceof ExchangeTimeout) return new Refusal('INTEGRATION_TIMEOUT');
  return new Refusal(isUnreachable(error) ? 'API_CONFIGURATION_ERROR' : 'INTEGRATION_FAILURE');
}

const isUnreachable = (error: unknown) =>
  [
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ERR_INVALID_URL',
  ].includes(String((error as { code?: unknown }).code));
