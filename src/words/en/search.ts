import { pluralIn } from '../plural.ts';
import { language } from './language.ts';

const plural = pluralIn(language.tag);

/** The search over the whole portal. */
export const search = {
  /** Name of the button, the dialog and the field. */
  open: 'Search',
  field: 'Search APIs, operations, schemas and guides',
  close: 'Close search',
  api: 'API',
  version: 'Version',
  kind: 'Kind',
  allApis: 'All APIs',
  newestVersions: 'Newest versions',
  allVersions: 'All versions',
  allKinds: 'Everything',
  kinds: {
    api: 'APIs',
    operation: 'Operations',
    schema: 'Schemas',
    channel: 'Channels',
    message: 'Messages',
    guide: 'Guides',
  },
  /** What a result is, where no method says so. */
  badges: {
    api: 'API',
    operation: 'Operation',
    schema: 'Schema',
    channel: 'Channel',
    message: 'Message',
    guide: 'Guide',
  },
  deprecated: 'deprecated',
  results: 'Results',
  /** Before anything is typed. */
  hint: 'Type a word, a path such as /orders, or an operationId.',
  searching: 'Searching…',
  found: (count: number) => plural(count, { one: '# result', other: '# results' }),
  /** More are found than shown. */
  foundMost: (count: number, shown: number) =>
    `${plural(count, { other: '# results' })}, the first ${shown} shown`,
  /** Words that tell no record from another: left out of a question, and no question alone. */
  commonWords:
    'a an and any are as at be been but by can for from had has have how i id if in into is it its may no not of on or our so such ' +
    'than that the their them then there these they this those to was we were what when where which who will with you your',
  tooCommon: (query: string) => `“${query}” is nearly everywhere. Add a word that tells it apart.`,
  nothing: (query: string) => `Nothing was found for “${query}”.`,
  nothingHint: 'Try fewer letters of the word, or search all versions and kinds.',
  failed: 'The search index could not be loaded.',
  failedHint: 'Check the connection, then try again; the catalog lists every API.',
  tryAgain: 'Try again',
  catalog: 'Browse the catalog',
  keys: { move: 'move', open: 'open', close: 'close' },
};
