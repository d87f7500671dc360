import { pluralIn } from '../plural.ts';
import { language } from './language.ts';

const plural = pluralIn(language.tag);

/** Usage plans and their limits, on pages and in the account. */
export const plans = {
  noQuota: 'No quota',
  noLimit: 'No limit of its own',
  quota: {
    DAY: (count: number) => plural(count, { one: '# request a day', other: '# requests a day' }),
    WEEK: (count: number) => plural(count, { one: '# request a week', other: '# requests a week' }),
    MONTH: (count: number) =>
      plural(count, { one: '# request a month', other: '# requests a month' }),
  },
  rate: (count: number) =>
    plural(count, { one: '# request a second', other: '# requests a second' }),
  burst: (count: number) => plural(count, { other: '# at once' }),
};
