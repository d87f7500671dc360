import { pluralIn } from '../plural.ts';
import { language } from './language.ts';

const plural = pluralIn(language.tag);

/** The list of all APIs. */
export const catalog = {
  title: 'APIs',
  description: 'Every API of this portal, with its versions, documentation and console.',
  words: 'Read the documentation, try a call in the console, then put a key on a plan.',
  noMatch: 'No API matches.',
  clear: 'Clear the filters',
  none: 'There are no APIs yet. Put an OpenAPI file at openapi/your-api/v1.yaml and build the site again.',
  search: 'Search APIs',
  placeholder: 'Search by name, tag or word',
  tag: { label: 'Tag', any: 'Any tag' },
  protocol: { label: 'Protocol', any: 'Any protocol' },
  lifecycle: { label: 'Lifecycle', any: 'Any lifecycle' },
  version: { label: 'Version', any: 'Any version', latest: 'Latest only' },
  operations: (count: number) => plural(count, { one: '# operation', other: '# operations' }),
  channels: (count: number) => plural(count, { one: '# channel', other: '# channels' }),
  moreTags: (count: number) => plural(count, { other: ' and # more' }),
};
