import type { catalogCount as English } from '../en/catalog-count.ts';
import { pluralIn } from '../plural.ts';
import { language } from './language.ts';

const plural = pluralIn(language.tag);

export const catalogCount: typeof English = {
  all: (count) => plural(count, { other: '# insgesamt' }),
  some: (shown, all) => `${shown} von ${all}`,
};
