import type { keyPlans as English } from '../en/key-plans.ts';

export const keyPlans: typeof English = {
  title: 'Pläne',
  words:
    'Ein Plan sagt, welche APIs ein Schlüssel öffnet und wie viel er aufrufen darf. Je API darf ein Schlüssel nur in einem Plan sein.',
  noKeys: 'Sie haben noch keine Schlüssel, die in einen Plan könnten.',
  toKeys: 'Zu den Schlüsseln',
  none: 'Es werden noch keine Pläne angeboten.',
  plan: 'Plan',
  named: (name) => `Plan ${name}`,
  yourKeys: 'Ihre Schlüssel',
  noneYet: 'Noch keine',
  rate: 'Rate',
  quota: 'Kontingent',
  apis: 'APIs',
  noPlan: 'Noch kein Plan',
  noPlanWords: 'Der Schlüssel öffnet nichts, bis Sie ihn einem Plan zuordnen.',
  onNone: 'Noch in keinem Plan',
  putOn: 'Aufnehmen',
  takeOff: 'Herausnehmen',
  overlap: (plan, apis, more) =>
    `In ${plan}; dieser Plan enthält ${more > 0 ? `${apis.join(', ')} und ${more} weitere` : apis.join(' und ')} ebenfalls. Nehmen Sie den Schlüssel dort zuerst heraus.`,
  chip: {
    adding: (name) => `${name}, wird aufgenommen`,
    active: (name) => name,
    removing: (name) => `${name}, wird herausgenommen`,
    failed: (name) => `${name}, fehlgeschlagen`,
  },
  status: {
    adding: 'Wird aufgenommen',
    active: 'In diesem Plan',
    removing: 'Wird herausgenommen',
    failed: 'Vom Gateway abgelehnt',
  },
};
