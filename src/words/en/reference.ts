import { pluralIn } from '../plural.ts';
import { language } from './language.ts';

const plural = pluralIn(language.tag);

/** What stands around Redoc. */
export const reference = {
  heavy: 'Operations with pages of their own',
  heavyWords: (count: number) =>
    plural(count, {
      one: 'One operation is too large to be shown here. Read it on its own page:',
      other: '# operations are too large to be shown here. Read them on their own page:',
    }),
};
