/** What the console sends to show who is calling. It lives in the page's memory only and is stored nowhere. */
export type Credential =
  | { readonly kind: 'key'; readonly value: string }
  /** The signed-in user's own session, for the portal's API. */
  | { readonly kind: 'session'; readonly idToken: () => Promise<string | undefined> }
  | { readonly kind: 'none' };

/** The part of Swagger UI's request that the console touches. */
export interface OutgoingRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Adds the credential to a request that goes to the gateway, and to no other: a description must not be able to lead a key
 * elsewhere.
 *
 * @param callUrl base of the API's calls; absolute
 */
export async function authorizeRequest<Request extends OutgoingRequest>(
  request: Request,
  credential: Credential,
  callUrl: string,
): Promise<Request> {
  const target = new URL(request.url, callUrl);
  const base = new URL(callUrl);
  const below = `${base.pathname.replace(/\/$/, '')}/`;
  if (target.origin !== base.origin || !`${target.pathname}/`.startsWith(below)) return request;
  const headers = { ...request.headers };
  if (credential.kind === 'key' && credential.value !== '') {
    headers['x-api-key'] = credential.value;
  }
  const idToken = credential.kind === 'session' ? await credential.idToken() : undefined;
  if (idToken !== undefined) headers['authorization'] = idToken;
  return { ...request, headers };
}
