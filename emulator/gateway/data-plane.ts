import type { IncomingMessage, ServerResponse } from 'node:http';
import { lambdaAuthorizer } from './authorizers/lambda.ts';
import { userPoolAuthorizer } from './authorizers/user-pool.ts';
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
  /** Told of what went wrong in an integration's configuration or in the gateway itself; the caller only learns that it did. */
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
    const { end, context } = await pipeline.run(received).catch((error: unknown) => {
      onError(error);
      return { end: new Refusal('API_CONFIGURATION_ERROR'), context: received };
    });
    return respond(end, context, accountId);
  };
  const serve = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    readRequest(incoming, clock())
      .then(async (read) => write(await answer(read), outgoing, read.isTooLarge))
      // The caller went away, or there is nothing sensible to say: the connection ends.
      .catch(() => outgoing.destroy());
  };
  return Object.assign(serve, { close });
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
