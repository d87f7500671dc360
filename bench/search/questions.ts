import type { SearchQuestion } from '../../src/islands/search/search-engine.ts';

const any: SearchQuestion = { text: '', apiId: '', version: '', kind: '' };

/**
 * What is asked of Microsoft Graph, in this order: the first pays for the index's head. Words that nearly every record has, down to such
 * that one has; their beginnings, as one types them; several words, all of them frequent or not; names and paths; a mistyped word; and
 * some that a filter narrows, the API's among them, which is all there is.
 */
export const questionsOf = (apiId: string): readonly SearchQuestion[] => [
  ...[
    ...['calendar', 'get', 'list', 'the', 'microsoft', 'user', 'users', 'message', 'id', 'u'],
    ...['attachment', 'presence', 'us', 'me', 'mic', 'cal', 'prop', 'conf'],
    ...['get user', 'list cal', 'microsoft graph', 'user message attachment', 'presence user'],
    ...['list the messages of a user', 'delete mail folder', 'update the properties of an event'],
    ...['onenote microsoft user', 'workbook microsoft', 'comm microsoft graph user'],
    ...['experience microsoft graph user'],
    ...['/users', '/me/', '/users/{user-id}/messages', 'me.sendMail'],
    ...['createUploadSession', 'calendarr', 'microsoftt', 'qqqqzzzz'],
  ].map((text) => ({ ...any, text })),
  { ...any, text: 'user', kind: 'operation' },
  { ...any, text: 'user', kind: 'schema' },
  { ...any, text: 'user', kind: 'operation', apiId },
  { ...any, text: 'presence', kind: 'operation', apiId },
  { ...any, text: 'workbook microsoft', kind: 'operation', apiId },
];
