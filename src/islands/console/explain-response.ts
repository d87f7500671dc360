import { answers } from '#words/answers.ts';

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
    ...answers.noKey,
  },
  {
    status: 403,
    message: 'Forbidden',
    ...answers.wrongKey,
  },
  {
    status: 403,
    message: 'Missing Authentication Token',
    ...answers.noPath,
  },
  {
    status: 401,
    message: 'Unauthorized',
    ...answers.noToken,
  },
  {
    status: 401,
    message: 'The incoming token has expired',
    ...answers.oldToken,
  },
  {
    status: 429,
    message: 'Too Many Requests',
    ...answers.tooFast,
  },
  {
    status: 429,
    message: 'Limit Exceeded',
    ...answers.usedUp,
  },
  {
    status: 401,
    ...answers.apiUnknown,
  },
  {
    status: 403,
    ...answers.apiRefused,
  },
  {
    status: 429,
    ...answers.apiTooFast,
  },
];

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
  if (status === undefined) return answers.opaque;
  const message = gatewayMessage(body);
  return rules.find(
    (rule) =>
      rule.status === status &&
      (rule.message === undefined || rule.message === message) &&
      (rule.keySent === undefined || rule.keySent === keySent),
  );
}
