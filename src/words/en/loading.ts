/** Lists and numbers while they are fetched, and when they could not be. */
export const loading = {
  retry: 'Try again',
  keys: { busy: 'Loading your keys', failed: 'We could not load your keys.' },
  plans: { busy: 'Loading the plans', failed: 'We could not load the plans.' },
  account: { busy: 'Loading your account', failed: 'We could not load your account.' },
  usage: { busy: 'Loading the usage', failed: 'We could not load this key’s usage.' },
  reference: { busy: 'Loading the reference', failed: 'We could not load the reference.' },
  console: { busy: 'Loading the console', failed: 'We could not load the API’s description.' },
};
