import type { Received, Routed } from '../context.ts';
import { headerValue } from '../request.ts';
import { findRoute } from '../routing/route-tree.ts';
import { Refusal, type Step } from '../step.ts';

/**
 * Finds the method that serves the request. AWS answers a path or method it does not know as a request without credentials.
 *
 * A preflight to a resource without an OPTIONS method is routed to the method it asks for, for the step `cors` to judge.
 */
export const route: Step<Received, Routed> = ({ request, address, api }) => {
  const found = findRoute(api.routes, request.method, address.path);
  if (found) return { route: found, isPreflight: false };
  const requested = headerValue(request.headers, 'access-control-request-method');
  const asked =
    request.method === 'OPTIONS' && requested !== undefined
      ? findRoute(api.routes, requested, address.path)
      : undefined;
  return asked ? { route: asked, isPreflight: true } : new Refusal('MISSING_AUTHENTICATION_TOKEN');
};
