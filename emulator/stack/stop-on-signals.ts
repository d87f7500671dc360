/** A terminal sends Ctrl-C to every process of the command, and each passes it on: within this time it is the same one. */
const sameKeyPressMs = 400;

/**
 * Ends the process by `close` at the first signal, or when the process that started it has gone; at once at a second signal.
 * An end that was asked for is no failure.
 */
export function stopOnSignals(close: () => Promise<void>): void {
  let stoppingSince: number | undefined;
  const stop = () => {
    if (stoppingSince !== undefined) {
      if (performance.now() - stoppingSince > sameKeyPressMs) process.exit(130);
      return;
    }
    stoppingSince = performance.now();
    console.log('\n  Stopping …');
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  process.on('disconnect', stop);
}
