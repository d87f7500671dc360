/** API keys in the account. */
export const keys = {
  title: 'Keys',
  words: 'Send a key as the x-api-key header. Treat it like a password.',
  create: 'Create key',
  list: 'Your keys',
  none: 'You have no keys yet',
  noneWords:
    'Create one, choose a plan, and make your first call from an API’s console. It takes a minute.',
  createFirst: 'Create your first key',
  nameEmpty: 'Give the key a name.',
  nameHint: "For you to tell your keys apart, e.g. the application's name.",
  creating: {
    title: 'Create a key',
    words: 'A key tells an API who is calling. Make one for each application.',
    doneTitle: 'Your key is made',
    doneWords: 'Copy its value now and keep it where your application keeps its secrets.',
    value: 'Key value',
    browse: 'Browse the APIs',
    done: 'I have copied it',
    state: {
      provisioning: 'The gateway is learning the key. Calls with it work in a few seconds.',
      active: 'The key works. Send it as the x-api-key header.',
      deleting: 'The key is being deleted.',
      failed: 'The gateway did not take the key. Delete it and make another.',
    },
  },
  status: {
    provisioning: 'Being prepared',
    active: 'Active',
    deleting: 'Being deleted',
    failed: 'Failed',
  },
  copyRefused: 'Press Ctrl+C',
  /** What is copied, for screen readers. */
  valueCopy: 'key value',
  valueCopied: 'The key value is copied.',
  more: (name: string) => `More for ${name}`,
  rename: 'Rename',
  delete: 'Delete',
  valueOf: (name: string) => `Value of ${name}`,
  endsIn: 'ends in ',
  created: (day: string) => `Created ${day}`,
  failed: (reason: string | undefined) =>
    `${reason ?? 'The gateway did not take this key.'} Delete it and make another.`,
  reveal: 'Reveal',
  hide: 'Hide',
  /** What the button reveals, for screen readers. */
  revealed: (name: string) => `value of ${name}`,
  renaming: {
    title: 'Rename key',
    words: 'Only the name changes. Calls with the key go on working.',
  },
  deleting: {
    title: (name: string) => `Delete “${name}”?`,
    keep: 'Keep key',
    submit: 'Delete key',
    fails: (lastFour: string) =>
      `Every call with the key that ends in \`${lastFour}\` will fail with \`403 Forbidden\` within seconds. This cannot be undone.`,
    loses: 'Applications that use it lose:',
  },
};
