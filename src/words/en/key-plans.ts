/** Plans in the account, and the keys that are on them. */
export const keyPlans = {
  title: 'Plans',
  words:
    'A plan says which APIs a key opens and how much it may call. A key may be on one plan only for each API.',
  noKeys: 'You have no keys to put on a plan yet.',
  toKeys: 'Go to keys',
  none: 'No plans are on offer yet.',
  plan: 'Plan',
  named: (name: string) => `Plan ${name}`,
  yourKeys: 'Your keys',
  noneYet: 'None yet',
  rate: 'Rate',
  quota: 'Quota',
  apis: 'APIs',
  noPlan: 'No plan yet',
  noPlanWords: 'The key opens nothing until you put it on a plan.',
  onNone: 'On no plan yet',
  putOn: 'Put on',
  takeOff: 'Take off',
  overlap: (plan: string, apis: readonly string[], more: number) =>
    `On ${plan}, which covers ${more > 0 ? `${apis.join(', ')} and ${more} more` : apis.join(' and ')} too. Take it off there first.`,
  chip: {
    adding: (name: string) => `${name}, being added`,
    active: (name: string) => name,
    removing: (name: string) => `${name}, being removed`,
    failed: (name: string) => `${name}, failed`,
  },
  status: {
    adding: 'Being added',
    active: 'On this plan',
    removing: 'Being removed',
    failed: 'The gateway refused',
  },
};
