import type { RequestListener } from 'node:http';

/** One part of the stack; `check` throws while it is not ready. */
export interface HealthCheck {
  readonly part: string;
  readonly check: () => Promise<unknown>;
}

const timeoutMs = 2000;

/**
 * Answers 200 when every part is ready, else 503; a line of JSON for each part says which.
 * @param onError told, in a line, why a part is not ready
 */
export function createHealth(
  checks: readonly HealthCheck[],
  onError: (fault: string) => void,
): RequestListener {
  return (_request, response) => {
    void Promise.all(checks.map((check) => run(check, onError))).then((results) => {
      response.writeHead(results.every(({ ready }) => ready) ? 200 : 503, {
        'content-type': 'application/x-ndjson',
        'cache-control': 'no-store',
      });
      response.end(results.map((result) => `${JSON.stringify(result)}\n`).join(''));
    });
  };
}

async function run(
  { part, check }: HealthCheck,
  onError: (fault: string) => void,
): Promise<{ part: string; ready: boolean }> {
  const timer = Promise.withResolvers<never>();
  const timeout = setTimeout(() => timer.reject(new Error('timed out')), timeoutMs);
  try {
    await Promise.race([check(), timer.promise]);
    return { part, ready: true };
  } catch (error) {
    onError(`/healthz was answered 503: ${part} is not ready: ${String(error)}`);
    return { part, ready: false };
  } finally {
    clearTimeout(timeout);
  }
}
