import type { tryIt as English } from '../en/try-it.ts';

export const tryIt: typeof English = {
  open: 'Ausprobieren',
  loading: 'Die Konsole wird geladen…',
  failed: 'Die Konsole konnte nicht geladen werden. Versuchen Sie es erneut.',
};
