import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import * as z from 'zod/mini';
import { PortalError } from '../../src/model/problem.ts';
import type { AccountRecord, Caller } from '../core/account-record.ts';
import { openAccount } from '../core/open-account.ts';
import type { Ports } from '../core/ports.ts';
import { parseRequest, type Parsed, type Schemas } from './_parse.ts';
import { problemAnswer } from './_problem.ts';

/** Who asks: by their token, and as the portal knows them. */
export interface Asker {
  readonly caller: Caller;
  readonly account: AccountRecord;
}

/** One operation of openapi/portal/v1.yaml. */
export interface Route {
  readonly answer: (event: APIGatewayProxyEvent, asker: Asker) => Promise<APIGatewayProxyResult>;
}
/** Routes by `METHOD /path/{template}`. */
export type Routes = Readonly<Record<string, Route>>;

/**
 * Makes a route: parse by the schemas, run, answer with the status. What `run` answers is the body; undefined is none.
 */
export const route = <const S extends Schemas>(
  schemas: S,
  status: number,
  run: (request: Parsed<S>, asker: Asker) => Promise<object | undefined>,
): Route => ({
  answer: async (event, asker) => {
    const body = await run(parseRequest(event, schemas), asker);
    // Answers are one user's own, and some hold secrets.
    const headers = { 'Cache-Control': 'no-store' };
    if (body === undefined) return { statusCode: status, headers, body: '' };
    return {
      statusCode: status,
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    };
  },
});

/**
 * The one way in for HTTP: find the route, know the caller, let the route answer, and turn whatever is thrown into a problem.
 * The gateway's authorizer has verified the id token; a request that comes without its claims is refused all the same.
 */
export const edge =
  (ports: Pick<Ports, 'accounts' | 'clock' | 'log'>, routes: Routes) =>
  async (event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> => {
    const { requestId } = event.requestContext;
    const name = `${event.httpMethod} ${event.resource}`;
    const started = ports.clock.now();
    const answer = await answerOf(ports, routes[name], event).catch((error: unknown) =>
      problemAnswer(error, requestId, ports.log),
    );
    const { statusCode: status } = answer;
    ports.log.info('answered', { requestId, route: name, status, ms: ports.clock.now() - started });
    return answer;
  };

async function answerOf(
  ports: Pick<Ports, 'accounts' | 'clock'>,
  route: Route | undefined,
  event: APIGatewayProxyEvent,
): Promise<APIGatewayProxyResult> {
  if (!route) throw new PortalError('not-found');
  const caller = callerOf(event);
  return route.answer(event, { caller, account: await openAccount(ports)(caller) });
}

/** An id token's claims. An access token has no e-mail address and another `token_use`: it is not meant for us. */
const claimsSchema = z.object({
  sub: z.string().check(z.minLength(1)),
  token_use: z.literal('id'),
  'cognito:username': z.string(),
  email: z.email(),
  name: z.optional(z.string()),
});

function callerOf(event: APIGatewayProxyEvent): Caller {
  const { data } = claimsSchema.safeParse(event.requestContext.authorizer?.['claims']);
  if (!data) throw new PortalError('not-signed-in');
  const { sub: userId, email, name = '' } = data;
  return { userId, username: data['cognito:username'], email, name };
}
