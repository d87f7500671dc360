import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { AwsRequest, AwsResponse, AwsService } from '../src/model/aws-wire.ts';
import {
  addressedService,
  awsServices,
  isServiceName,
  type ServiceName,
} from './door/aws-services.ts';
import { checkOrigin, corsHeaders, preflightResponse } from './door/browser-access.ts';
import { DoorError, errorResponse } from './door/door-error.ts';
import { isLoopbackAddress, isLoopbackHost } from './door/loopback.ts';
import { readRequest, type ReceivedRequest } from './door/read-request.ts';
import { parseSignature, type Signature } from './door/sigv4/parse-signature.ts';
import { verifySignature, type SignatureRules } from './door/sigv4/verify-signature.ts';
import { mayBeUnsigned } from './door/unsigned-operations.ts';

export interface DoorOptions extends SignatureRules {
  readonly services: Readonly<Partial<Record<ServiceName, AwsService>>>;
  /** Origins of the portal's pages, the only ones a browser may call from. */
  readonly allowedOrigins: readonly string[];
  /** Told of errors nobody expected; the caller gets an empty InternalFailure. */
  readonly onError: (error: unknown) => void;
}

/** The one AWS endpoint: reads a request, makes sure who sent it, and hands it to the service it is meant for. */
export function createDoor(options: DoorOptions): RequestListener {
  return (incoming, outgoing) => {
    void answer(incoming, options)
      .catch((error: unknown) => {
        options.onError(error);
        return errorResponse('rest-json', new DoorError('InternalFailure', 'Internal error.'));
      })
      .then((response) => send(incoming, outgoing, response));
  };
}

async function answer(incoming: IncomingMessage, options: DoorOptions): Promise<AwsResponse> {
  const { host, origin } = incoming.headers;
  if (!isLoopbackAddress(incoming.socket.remoteAddress) || !isLoopbackHost(host))
    return errorResponse(
      'rest-json',
      new DoorError('AccessDeniedException', 'This endpoint answers this machine only.'),
    );
  if (incoming.method === 'OPTIONS' && origin !== undefined)
    return preflightResponse(origin, options.allowedOrigins);
  const response = await authenticateAndDispatch(incoming, options);
  return origin === undefined
    ? response
    : {
        ...response,
        headers: { ...response.headers, ...corsHeaders(origin, options.allowedOrigins) },
      };
}

async function authenticateAndDispatch(
  incoming: IncomingMessage,
  options: DoorOptions,
): Promise<AwsResponse> {
  let service: ServiceName | undefined;
  try {
    const request = await readRequest(incoming);
    service = addressedService(request);
    checkOrigin(request.headers['origin'], service, options.allowedOrigins);
    const authenticated = await authenticate(request, service, options);
    service = authenticated.service;
    const handler = options.services[service];
    if (handler === undefined)
      throw new DoorError('UnknownOperationException', `There is no service '${service}' here.`);
    return await handler(authenticated.request);
  } catch (error) {
    if (!(error instanceof DoorError)) options.onError(error);
    const known =
      error instanceof DoorError ? error : new DoorError('InternalFailure', 'Internal error.');
    return errorResponse(
      service === undefined ? 'rest-json' : awsServices[service].protocol,
      known,
    );
  }
}

async function authenticate(
  request: ReceivedRequest,
  addressed: ServiceName | undefined,
  options: DoorOptions,
): Promise<{ service: ServiceName; request: AwsRequest }> {
  const signature = parseSignature(request);
  if (signature === undefined) {
    if (addressed !== 'cognito-idp' || !mayBeUnsigned(request))
      throw new DoorError('MissingAuthenticationTokenException', 'Missing Authentication Token');
    const [region = 'us-east-1'] = options.regions;
    return { service: addressed, request: { ...request, region, signed: false } };
  }
  const service = scopedService(signature, addressed);
  await verifySignature(request, signature, options);
  return { service, request: { ...request, region: signature.region, signed: true } };
}

/** The scope has to name the service that the target or the path speaks of. */
function scopedService({ service }: Signature, addressed: ServiceName | undefined): ServiceName {
  if (isServiceName(service) && (addressed ?? service) === service) return service;
  throw new DoorError(
    'InvalidSignatureException',
    addressed === undefined
      ? `Credential should be scoped to a service of this endpoint: ${Object.keys(awsServices).join(', ')}, not '${service}'.`
      : `Credential should be scoped to correct service: '${addressed}'.`,
  );
}

function send(incoming: IncomingMessage, outgoing: ServerResponse, response: AwsResponse): void {
  // A body that was refused half-way would otherwise be read to its end before the next request.
  const close = incoming.complete ? {} : { connection: 'close' };
  outgoing.writeHead(response.status, { ...response.headers, ...close });
  outgoing.end(response.body);
}
