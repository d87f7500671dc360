import type { IncomingMessage, ServerResponse } from 'node:http';
import { lambdaAuthorizer } from './authorizers/lambda.ts';
import { userPoolAuthorizer } from './authorizers/user-pool.ts';
import type { Received } from './context.ts';
import { describedAnswer } from './integrations/described.ts';
import { createHttpClient } from './integrations/http-exchange.ts';
import { httpIntegration, httpProxyIntegration } from './integrations/http.ts';
import { createLambdaInvoker } from './integrations/lambda-invoker.ts';
import { lambdaProxyIntegration } from './integrations/lambda-proxy.ts';
import { mockIntegration } from './integrations/mock.ts';
import { createTokenBuckets } from './limits/token-bucket.ts';
import type { UsageCounters } from './limits/usage-counters.ts';
import { createPipeline } from './pipeline.ts';
import { readRequest, type ReadRequest } from './read-request.ts';
import type { HttpAnswer } from './request.ts';
import { resolveAddress } from './routing/address.ts';
import { createLiveConfiguration } from './routing/live-configuration.ts';
import type { Store } from './state/store.ts';
import { Refusal } from './step.ts';
import { respond, respondWithoutApi } from './steps/respond.ts';

export interface DataPlaneOptions {
  readonly store: Store;
  readonly region: string;
  /** Base URL of the AWS services that the data plane calls: Lambda and Cognito. No trailing slash. */
  readonly awsEndpoint: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  readonly accountId: string;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  readonly usage: UsageCounters;
  /** Told, in a line or by an error, why each answer of 500 and above was given; the caller only learns that it was. */
  readonly onError?: (error: unknown) => void;
}

/** Serves deployed stages over HTTP. */
export interface DataPlane {
  (incoming: IncomingMessage, outgoing: ServerResponse): void;
  /** Ends the connections to back ends that are kept open. */
  close(): void;
}

/** The edge of the data plane: reads a request, finds its stage, runs the pipeline, writes the answer. */
export function createDataPlane(options: DataPlaneOptions): DataPlane {
  const { store, region, accountId, clock, usage, onError = warn } = options;
  const configuration = createLiveConfiguration(store, region);
  const { integrations, authorizers, close } = createBackends(options);
  const buckets = createTokenBuckets(clock);
  const pipeline = createPipeline({
    configuration,
    authorizers,
    buckets,
    usage,
    region,
    integrations,
  });

  const answer = async ({ request, isTooLarge }: ReadRequest): Promise<HttpAnswer> => {
    const address = resolveAddress(request, configuration.mappingsOf);
    const live = address && configuration.stageOf(address.apiId, address.stageName);
    if (!address || !live) return respondWithoutApi(new Refusal('INVALID_API_KEY'), request);
    const received = { request, address, ...live };
    if (isTooLarge) return respond(new Refusal('REQUEST_TOO_LARGE'), received, accountId);
    const { end, context } = await pipeline.run(received).catch((error: unknown) => ({
      end: new Refusal('API_CONFIGURATION_ERROR').because(error),
      context: received,
    }));
    const http = respond(end, context, accountId);
    if (end instanceof Refusal && http.status >= 500) onError(faultOf(end, http.status, received));
    return http;
  };
  const answerAndWrite = async (read: ReadRequest, outgoing: ServerResponse): Promise<void> => {
    try {
      write(await answer(read), outgoing, read.isTooLarge);
    } catch (error) {
      // A back end may name a header that HTTP does not allow; the gateway may be at fault itself.
      onError(error);
      if (outgoing.headersSent) outgoing.destroy();
      else write(respondWithoutApi(new Refusal('DEFAULT_5XX'), read.request), outgoing, true);
    }
  };
  const serve = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    void readRequest(incoming, clock()).then(
      (read) => answerAndWrite(read, outgoing),
      // The caller went away in the middle of the request.
      () => outgoing.destroy(),
    );
  };
  return Object.assign(serve, { close });
}

/** What the log says of an answer that is no fault of the caller's: one line, and the stack of an error nobody foresaw. */
function faultOf({ type, cause }: Refusal, status: number, { request, address }: Received) {
  const what = `${request.method} ${request.path} (stage ${address.stageName} of ${address.apiId}, request ${request.requestId})`;
  const line = `${what} was answered ${status} ${type}`;
  return cause instanceof Error ? new Error(line, { cause }) : `${line}: ${String(cause)}`;
}

const warn = (error: unknown) =>
  process.emitWarning(error instanceof Error ? error : String(error));

function createBackends(options: DataPlaneOptions) {
  const { awsEndpoint, region, credentials, accountId, clock } = options;
  const lambda = createLambdaInvoker({ endpoint: awsEndpoint, region, credentials });
  const http = createHttpClient();
  const lambdas = lambdaAuthorizer({ invoke: lambda.invoke, region, accountId });
  return {
    authorizers: {
      COGNITO_USER_POOLS: userPoolAuthorizer({ awsEndpoint, accountId, clock }),
      TOKEN: lambdas,
      REQUEST: lambdas,
    },
    integrations: {
      byType: {
        MOCK: mockIntegration(accountId),
        HTTP: httpIntegration(http, accountId),
        HTTP_PROXY: httpProxyIntegration(http, accountId),
        AWS_PROXY: lambdaProxyIntegration(lambda.invoke, accountId),
      },
      described: describedAnswer,
    },
    close() {
      lambda.close();
      http.close();
    },
  };
}

function write(answer: HttpAnswer, outgoing: ServerResponse, closeAfter: boolean): void {
  outgoing.writeHead(answer.status, [
    ...answer.headers.flat(),
    ...(answer.status === 204 || answer.status === 304
      ? []
      : ['Content-Length', String(Buffer.byteLength(answer.body))]),
    // What was left unread of the body would be taken for the next request.
    ...(closeAfter ? ['Connection', 'close'] : []),
  ]);
  outgoing.end(answer.body);
}
