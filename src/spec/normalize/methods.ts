import type { HttpMethod } from '../../model/operation.ts';

/** The methods a path item may hold, in the order their operations are shown. */
export const methods: readonly HttpMethod[] = [
  'get',
  'put',
  'post',
  'delete',
  'options',
  'head',
  'patch',
  'trace',
  'query',
];
