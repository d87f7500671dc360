/** What the explanation of an answer needs to know of it. */
export interface ConsoleAnswer {
  /** HTTP status; undefined when the browser let no answer through. */
  readonly status: number | undefined;
  /** The body as text; empty when there is none. */
  readonly body: string;
  /** Whether an API key went out with the request. */
  readonly keySent: boolean;
}

export interface Explanation {
  readonly title: string;
  readonly text: string;
}

interface Rule extends Explanation {
  readonly status: number;
  /** The gateway's own `message`, exactly; a rule without one takes every other body of its status. */
  readonly message?: string;
  /** Set where it matters whether a key went out with the request. */
  readonly keySent?: boolean;
}

/**
 * What the gateway's own refusals mean. The messages are Amazon API Gateway's to the letter
 * (https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html).
 */
const rules: readonly Rule[] = [
  {
    status: 403,
    message: 'Forbidden',
    keySent: false,
    title: 'No API key was sent.',
    text: 'The gateway answers this operation only to a key that is on a plan with this API. Give one above, then send the request again.',
  },
  {
    status: 403,
    message: 'Forbidden',
    title: 'The gateway does not accept this key.',
    text: 'The key is unknown or was deleted, or it is on no plan with this API. A new key, or a change of its plans, takes a few seconds to work.',
  },
  {
    status: 403,
    message: 'Missing Authentication Token',
    title: 'The gateway knows no such path.',
    text: 'In spite of its words this answer is not about a token: the API has no operation with this method and path. Check the path parameters.',
  },
  {
    status: 401,
    message: 'Unauthorized',
    title: 'The gateway wants to know who you are.',
    text: 'This operation takes the token of a signed-in user, and none was sent or it was not valid. Sign in, then send the request again.',
  },
  {
    status: 401,
    message: 'The incoming token has expired',
    title: 'Your session’s token has run out.',
    text: 'Reload the page, or sign in again, then send the request again.',
  },
  {
    status: 429,
    message: 'Too Many Requests',
    title: 'Too fast: the plan’s rate limit was reached.',
    text: 'The key made more requests a second than its plan allows. Wait a second and send it again; a plan with a higher rate helps for good.',
  },
  {
    status: 429,
    message: 'Limit Exceeded',
    title: 'The key’s quota is used up.',
    text: 'The plan allows no more calls until its period ends. Your account’s Usage tab says when that is.',
  },
  {
    status: 401,
    title: 'The API wants to know who you are.',
    text: 'No sign-in went out with this call, or it was not accepted. This is not about an API key.',
  },
  {
    status: 403,
    title: 'The API refused this call.',
    text: 'The gateway let the call through; the API behind it does not allow it. Its answer below should say why.',
  },
  {
    status: 429,
    title: 'The API asks you to slow down.',
    text: 'This limit is the API’s own, behind the gateway. Wait before the next call; a Retry-After header says how long.',
  },
];

const opaque: Explanation = {
  title: 'The browser got no answer that it may show.',
  text: 'The gateway cannot be reached, or its answer carries no CORS headers for this site, so the browser hides it. The same call works from curl: copy it below and try it there to see the answer.',
};

function gatewayMessage(body: string): string | undefined {
  try {
    const json: unknown = JSON.parse(body);
    return typeof json === 'object' && json !== null && 'message' in json
      ? String(json.message)
      : undefined;
  } catch {
    return undefined;
  }
}

/** What an answer means in plain words; undefined for one that needs no explaining. */
export function explainResponse({ status, body, keySent }: ConsoleAnswer): Explanation | undefined {
  if (status === undefined) return opaque;
  const message = gatewayMessage(body);
  return rules.find(
    (rule) =>
      rule.status === status &&
      (rule.message === undefined || rule.message === message) &&
      (rule.keySent === undefined || rule.keySent === keySent),
  );
}
