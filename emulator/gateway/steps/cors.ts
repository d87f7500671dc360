import type { Received, Routed } from '../context.ts';
import { headerValue, type HttpHeader } from '../request.ts';
import { Answer, pass, Refusal, type Step } from '../step.ts';

/**
 * A REST API has no CORS of its own: a preflight is a call of an OPTIONS method, or is refused as any unknown method. Only for
 * methods whose answers this gateway makes from the description does it also answer the preflight, or no browser could read them.
 */
export const cors: Step<Received & Routed, object> = ({ request, route, isPreflight }) => {
  if (!isPreflight) return pass;
  if (route.method.methodIntegration) return new Refusal('MISSING_AUTHENTICATION_TOKEN');
  const methods = Object.keys(route.resource.resourceMethods ?? {});
  const asked = headerValue(request.headers, 'access-control-request-headers');
  return new Answer({
    status: 204,
    headers: [
      ['Access-Control-Allow-Origin', '*'],
      ['Access-Control-Allow-Methods', [...methods, 'OPTIONS'].join(',')],
      ...(asked ? [['Access-Control-Allow-Headers', asked] satisfies HttpHeader] : []),
      ['Access-Control-Max-Age', '600'],
    ],
    body: '',
  });
};
