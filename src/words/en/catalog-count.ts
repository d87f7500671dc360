import { pluralIn } from '../plural.ts';
import { language } from './language.ts';

const plural = pluralIn(language.tag);

/** How many APIs a filter leaves; told in the browser. */
export const catalogCount = {
  all: (count: number) => plural(count, { other: '# in all' }),
  some: (shown: number, all: number) => `${shown} of ${all}`,
};
