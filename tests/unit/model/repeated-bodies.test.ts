import { expect, it } from 'vitest';
import type { Response } from '../../../src/model/operation.ts';
import type { SchemaNode } from '../../../src/model/schema.ts';
import { repeatedBodies } from '../../../src/model/repeated-bodies.ts';

const response = (
  status: string,
  schema: SchemaNode,
  mediaType = 'application/json',
): Response => ({
  status,
  headers: [],
  contents: [{ mediaType, schema, examples: [] }],
});

it('points from a body of a named schema to the first response that has it', () => {
  const problem = { ref: 'Problem' };
  const responses = [
    response('200', { ref: 'Stop' }),
    response('400', problem),
    response('404', problem),
    response('500', problem, 'text/plain'),
    { status: '204', headers: [], contents: [] },
  ];
  const repeated = repeatedBodies(responses);
  expect([...repeated].map(([{ status }, first]) => [status, first])).toEqual([['404', '400']]);
});
