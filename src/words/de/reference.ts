import type { reference as English } from '../en/reference.ts';
import { pluralIn } from '../plural.ts';
import { language } from './language.ts';

const plural = pluralIn(language.tag);

export const reference: typeof English = {
  heavy: 'Operationen mit eigenen Seiten',
  heavyWords: (count) =>
    plural(count, {
      one: 'Eine Operation ist zu groß, um hier gezeigt zu werden. Sie hat eine eigene Seite:',
      other: '# Operationen sind zu groß, um hier gezeigt zu werden. Sie haben eigene Seiten:',
    }),
};
