/** The front page of a version, and what stands in its lists of operations. */
export const overview = {
  openConsole: 'Open the console',
  reference: 'Reference',
  operations: 'Operations',
  release: (release: string) => `release ${release}`,
  plans: 'Plans',
  onNoPlan: 'On no plan.',
  format: 'Format',
  contact: 'Contact',
  licence: 'Licence',
  terms: 'Terms',
  termsOfService: 'Terms of service',
  more: 'More',
  authentication: 'Authentication',
  noAuthentication: 'This API needs no authentication.',
  /** What to do about the gateway's key: words, and between them the header's name and links. */
  key: {
    header: 'Send your API key in the header',
    signUp: 'Sign up',
    create: 'and create one in your account, then put it on a',
    plan: 'plan',
    holds: 'that holds this API:',
    howKeysWork: 'how keys work',
  },
  webhook: 'webhook',
  deprecated: 'deprecated',
  /** Names the column of samples for screen readers. */
  code: 'Code',
};
