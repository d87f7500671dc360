import type { plans as English } from '../en/plans.ts';
import { pluralIn } from '../plural.ts';
import { language } from './language.ts';

const plural = pluralIn(language.tag);

export const plans: typeof English = {
  noQuota: 'Kein Kontingent',
  noLimit: 'Keine eigene Grenze',
  quota: {
    DAY: (count) => plural(count, { one: '# Aufruf am Tag', other: '# Aufrufe am Tag' }),
    WEEK: (count) =>
      plural(count, { one: '# Aufruf in der Woche', other: '# Aufrufe in der Woche' }),
    MONTH: (count) => plural(count, { one: '# Aufruf im Monat', other: '# Aufrufe im Monat' }),
  },
  rate: (count) => plural(count, { one: '# Aufruf je Sekunde', other: '# Aufrufe je Sekunde' }),
  burst: (count) => plural(count, { other: '# auf einmal' }),
};
