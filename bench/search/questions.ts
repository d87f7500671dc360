import type { SearchQuestion } from '../../src/islands/search/search-engine.ts';

const any: SearchQuestion = { text: '', apiId: '', version: '', kind: '' };

/**
 * What is asked of Microsoft Graph, in this order: the first pays for the index's head. From words that nearly every record has to
 * such that one has; some of several words; and some that a filter narrows, the API's among them, which is all there is.
 */
export const questions: readonly SearchQuestion[] = [
  ...[
    'calendar',
    'get',
    'list',
    'the',
    'microsoft',
    'user',
    'message',
    'id',
    'u',
    'attachment',
    'presence',
    'get user',
    'list the messages of a user',
    'delete mail folder',
    'update the properties of an event',
    '/users/{user-id}/messages',
    'me.sendMail',
    'createUploadSession',
    'qqqqzzzz',
  ].map((text) => ({ ...any, text })),
  { ...any, text: 'user', kind: 'operation' },
  { ...any, text: 'user', kind: 'schema' },
  { ...any, text: 'user', kind: 'operation', apiId: 'microsoft-graph' },
];
