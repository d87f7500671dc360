import { pluralIn } from '../plural.ts';
import { language } from './language.ts';

const plural = pluralIn(language.tag);
const bodies = { request: 'the request body', response: 'the response body' };
const places = {
  header: { request: 'header of the request', response: 'header of the response' },
  query: { request: 'query parameter', response: 'query parameter' },
  path: { request: 'path parameter', response: 'path parameter' },
};

/** Words of the page of an operation. */
export const operationPage = {
  authorization: 'Authorization',
  keyHeader: 'header',
  required: 'required',
  optional: 'optional',
  deprecated: 'deprecated',
  keyWords: { before: 'Your API key, on a', link: 'plan', after: 'that holds this API.' },
  openToAll: 'Anyone may call this: nothing is needed.',
  oneOfThese: 'one of these',
  and: 'and',
  scopes: (count: number) => plural(count, { one: 'with the scope', other: 'with the scopes' }),
  parameters: {
    path: 'Path parameters',
    query: 'Query parameters',
    querystring: 'Query string',
    header: 'Headers',
    cookie: 'Cookies',
  },
  anyType: 'any type',
  example: 'Example',
  examples: 'Examples',
  writtenAs: 'Written as',
  fields: 'Fields',
  requestBody: 'Request body',
  streamOf: 'a stream of',
  sentAs: 'is sent as',
  responses: 'Responses',
  /** Heading over the answers to a webhook or a callback, which the reader gives. */
  yourAnswers: 'What you answer',
  noResponses: 'The description names no responses.',
  sameBody: { before: 'The body is as for', after: '.' },
  headers: (count: number) => plural(count, { one: '# header', other: '# headers' }),
  alwaysThere: 'always there',
  links: 'What may follow',
  linkTo: 'call',
  linkWith: 'with',
  linkBody: 'and as its body',
  callbacks: 'Callbacks',
  callbacksIntro: 'The API calls these addresses of yours because of this call.',
  webhook: 'webhook: the API calls you',
  sentTo: 'Sent to',
  servers: 'Servers',
  server: 'Server',
  inSamples: 'used in the samples',
  stage: (name: string) => `stage ${name}`,
  region: (name: string) => `region ${name}`,
  more: 'More operations',
  requestExamples: 'Request body examples',
  responseExamples: 'Response examples',
  bodyExample: (name: string) => `Body: ${name}`,
  generated: 'made from the schema',
  copyPath: 'the path',
  copyAddress: 'the address',
  expression: {
    url: 'the address of the request',
    method: 'the method of the request',
    statusCode: 'the status of the response',
    body: (of: 'request' | 'response', name?: string) =>
      name === undefined ? bodies[of] : `${name} of ${bodies[of]}`,
    part: (place: keyof typeof places, of: 'request' | 'response', name: string) =>
      `${places[place][of]} ${name}`,
  },
};
