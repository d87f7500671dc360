/** A terminal sends Ctrl-C to every process of the command, and some pass it on: within this time it is the same key press. */
const sameKeyPressMs = 400;

/** What the process that started this one sends instead of a signal, which this one may have had from the terminal already. */
export const stopMessage = 'stop';

/**
 * Ends the process by `close` at the first signal, or when the process that started it asks for it or has gone; at once, with 130
 * as shells have it for Ctrl-C, at a second signal. An end that was asked for is no failure: it has the code 0.
 */
export function stopOnSignals(close: () => Promise<void>): void {
  let stoppingSince: number | undefined;
  const stop = () => {
    if (stoppingSince !== undefined) return;
    stoppingSince = performance.now();
    console.log('\n  Stopping …');
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  const stopOrEnd = () => {
    if (stoppingSince !== undefined && performance.now() - stoppingSince > sameKeyPressMs)
      process.exit(130);
    stop();
  };
  // The terminal may be closed: what cannot be said any more must not keep the data from being closed.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stopOrEnd);
  process.on('message', (message) => void (message === stopMessage && stop()));
  process.on('disconnect', stop);
}
