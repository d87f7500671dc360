import type { plansPage as English } from '../en/plans-page.ts';

export const plansPage: typeof English = {
  title: 'Pläne',
  description:
    'Wie viele Aufrufe ein Schlüssel in jedem Plan machen darf, und welche APIs ein Plan enthält.',
  words:
    'Ein Plan sagt, wie schnell und wie oft ein Schlüssel aufrufen darf. Ordnen Sie Ihren Schlüssel im Konto einem Plan zu; das lässt sich jederzeit ändern.',
  plan: 'Plan',
  rate: 'Rate',
  burst: 'Spitze',
  quota: 'Kontingent',
  apis: 'APIs',
  none: 'Noch keine',
  choose: 'Plan für einen Schlüssel wählen',
  limits: 'Was an der Grenze geschieht',
};
