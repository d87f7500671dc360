/** The button that opens a console; every operation's page loads it. */
export const tryIt = {
  open: 'Try it',
  loading: 'Loading the console…',
  failed: 'The console could not be loaded. Try again.',
};
