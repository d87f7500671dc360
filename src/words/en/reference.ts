import { pluralIn } from '../plural.ts';
import { language } from './language.ts';

const plural = pluralIn(language.tag);

/** The reference: its list of tags, and what stands around Redoc. */
export const reference = {
  title: 'Reference',
  of: (api: string) => `Reference of ${api}.`,
  ofTag: (tag: string, api: string) => `Reference of ${tag} in ${api}.`,
  lead: 'Everything the description says, by tag: schemas, examples and samples side by side.',
  none: 'This description has no operations yet. Add paths to it and build again.',
  noScript: 'This view needs JavaScript. Here are the same operations as plain pages.',
  /** Which part of a tag that is cut in several. */
  part: (number: number, of: number) => `${number} of ${of}`,
  operations: (count: number) => plural(count, { one: '# operation', other: '# operations' }),
  heavy: 'Operations with pages of their own',
  heavyWords: (count: number) =>
    plural(count, {
      one: 'One operation is too large to be shown here. Read it on its own page:',
      other: '# operations are too large to be shown here. Read them on their own page:',
    }),
};
