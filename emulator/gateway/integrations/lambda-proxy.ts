import { z } from 'zod';
import type { Admitted } from '../context.ts';
import { describeIssues } from '../describe-failure.ts';
import { headerValue, type HttpAnswer, type HttpHeader } from '../request.ts';
import { Answer, Refusal, type End } from '../step.ts';
import type { Integrate } from '../steps/integrate.ts';
import { newTraceId } from '../trace-id.ts';
import { isBinaryType, lambdaProxyEvent } from './lambda-event.ts';
import { describeInvocation, type InvokeLambda } from './lambda-invoker.ts';

const headerText = z.union([z.string(), z.boolean(), z.number()]).transform(String);

/**
 * What a function behind a proxy integration may return. Each member may be missing and none may be unknown; a status may be text.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html
 */
const proxyResultSchema = z.strictObject({
  statusCode: z.coerce.number().int().min(100).max(599).nullish(),
  headers: z.record(z.string(), headerText).nullish(),
  multiValueHeaders: z.record(z.string(), z.array(headerText)).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});
type ProxyResult = z.infer<typeof proxyResultSchema>;

/** The longest AWS waits for a function, whatever the integration says beyond. */
const longestWaitMs = 29_000;

/** Hands the request to a Lambda function as an event, and what it returns back as the answer. */
export const lambdaProxyIntegration =
  (invoke: InvokeLambda, accountId: string): Integrate =>
  async (context, { uri = '', timeoutInMillis = longestWaitMs }) => {
    const event = lambdaProxyEvent(context, accountId);
    const stageVariables = context.stage.variables;
    const invocation = await invoke({ uri, stageVariables, event, timeoutMs: timeoutInMillis });
    switch (invocation.outcome) {
      case 'returned':
        return answerOf(invocation.payload, context);
      case 'failed':
        return malformed(`The function ${describeInvocation(invocation)}`);
      case 'timed-out':
        return new Refusal('INTEGRATION_TIMEOUT').because(
          `The function ${describeInvocation(invocation)}`,
        );
      case 'unavailable':
        return new Refusal('API_CONFIGURATION_ERROR').because(
          `The function ${describeInvocation(invocation)}`,
        );
    }
  };

function answerOf(payload: string, context: Admitted): End {
  const result = proxyResultSchema.safeParse(parseOrUndefined(payload));
  return result.success
    ? new Answer(httpAnswer(result.data, context))
    : malformed(
        `The function returned what no proxy integration may: ${describeIssues(result.error)}`,
      );
}

/** AWS answers 502 for what a function may not return, and for one that threw. */
const malformed = (cause: string) =>
  new Refusal('INTEGRATION_FAILURE', 'Internal server error', 502).because(cause);

function httpAnswer(result: ProxyResult, context: Admitted): HttpAnswer {
  const multiple = Object.entries(result.multiValueHeaders ?? {});
  const given: HttpHeader[] = [
    // A name that stands in both is taken from the lists.
    ...Object.entries(result.headers ?? {}).filter(
      ([name]) => !multiple.some(([key]) => key === name),
    ),
    ...multiple.flatMap(([name, values]) => values.map((value): HttpHeader => [name, value])),
  ];
  const hasType = headerValue(given, 'content-type') !== undefined;
  return {
    status: result.statusCode ?? 200,
    headers: [
      ...(hasType ? [] : [['Content-Type', 'application/json'] satisfies HttpHeader]),
      ...given.filter(
        ([name]) => !/^(content-length|connection|transfer-encoding|date)$/i.test(name),
      ),
      ['X-Amzn-Trace-Id', newTraceId(context.request.receivedAt)],
    ],
    body: bodyOf(result, context),
  };
}

/** Base64 is decoded only for a caller who accepts a type that the API lists as binary. */
function bodyOf({ body, isBase64Encoded }: ProxyResult, { request, api }: Admitted) {
  const accepted = headerValue(request.headers, 'accept')?.split(/[,;]/)[0]?.trim().toLowerCase();
  const isBinary = isBinaryType(accepted ?? '', api.restApi.binaryMediaTypes);
  return isBase64Encoded && isBinary ? Buffer.from(body ?? '', 'base64') : (body ?? '');
}

function parseOrUndefined(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
