import { pluralIn } from '../plural.ts';
import { language } from './language.ts';

const plural = pluralIn(language.tag);

/** The navigation inside an API. */
export const navigation = {
  overview: 'Overview',
  reference: 'Reference',
  console: 'Console',
  schemas: 'Schemas',
  operations: 'Operations',
  channels: 'Channels',
  filter: 'Filter operations',
  allOperations: (count: number) =>
    plural(count, { one: 'The one operation', other: 'All # operations' }),
  allChannels: (count: number) => plural(count, { other: 'All # channels' }),
  matches: (count: number) =>
    plural(count, { one: '# operation matches', other: '# operations match' }),
  matchesMost: (count: number, shown: number) =>
    `${plural(count, { other: '# operations match' })}, the first ${shown} shown`,
  noMatch: 'No operation matches.',
  loading: 'Loading…',
  failed: 'The list could not be loaded.',
};
