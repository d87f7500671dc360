import type { RequestListener } from 'node:http';

/** One part of the stack; `check` throws while it is not ready. */
export interface HealthCheck {
  readonly part: string;
  readonly check: () => Promise<unknown>;
}

const timeoutMs = 2000;

/** Answers 200 when every part is ready, else 503; a line of JSON for each part says which. */
export function createHealth(checks: readonly HealthCheck[]): RequestListener {
  return (_request, response) => {
    void Promise.all(checks.map(run)).then((results) => {
      response.writeHead(results.every(({ ready }) => ready) ? 200 : 503, {
        'content-type': 'application/x-ndjson',
        'cache-control': 'no-store',
      });
      response.end(results.map((result) => `${JSON.stringify(result)}\n`).join(''));
    });
  };
}

async function run({ part, check }: HealthCheck): Promise<{ part: string; ready: boolean }> {
  const timer = Promise.withResolvers<never>();
  const timeout = setTimeout(() => timer.reject(new Error('timed out')), timeoutMs);
  try {
    await Promise.race([check(), timer.promise]);
    return { part, ready: true };
  } catch {
    return { part, ready: false };
  } finally {
    clearTimeout(timeout);
  }
}
