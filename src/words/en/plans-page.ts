/** The page that compares the plans. */
export const plansPage = {
  title: 'Plans',
  description: 'How many requests a key may make on each plan, and which APIs a plan holds.',
  words:
    'A plan says how fast and how often a key may call. Put a key on a plan in your account; you can change it at any time.',
  plan: 'Plan',
  rate: 'Rate',
  burst: 'Burst',
  quota: 'Quota',
  apis: 'APIs',
  none: 'None yet',
  choose: 'Choose a plan for a key',
  limits: 'What happens at the limit',
};
