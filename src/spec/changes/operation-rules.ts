import type { Breaks, ChangeRule } from './change-rules.ts';

const isTrue = (_before: unknown, after: unknown): boolean => after === true;
const isRequired = (_before: unknown, after: unknown): boolean =>
  typeof after === 'object' && after !== null && 'required' in after && after.required === true;

/** An answer that says success and is no more is missed; an error that is no more is not. */
const statusBreaks = (_before: unknown, _after: unknown, path: readonly string[]): Breaks =>
  /^[45]/.test(path.at(-1) ?? '') ? 'never' : 'always';

/** What may differ between an operation and its older self, apart from schemas. See operation-facts.ts for what is compared. */
export const operationRules: readonly ChangeRule[] = [
  { at: 'route', on: 'CHANGE', code: 'operation-moved', kind: 'changed', breaks: 'always' },
  {
    at: 'operationId',
    on: 'CHANGE',
    code: 'operation-id-changed',
    kind: 'changed',
    breaks: 'never',
  },
  {
    at: 'deprecated',
    on: 'CHANGE',
    when: isTrue,
    code: 'operation-deprecated',
    kind: 'deprecated',
    breaks: 'never',
  },
  { at: 'deprecated', on: 'CHANGE', code: 'operation-restored', kind: 'changed', breaks: 'never' },

  {
    at: 'parameters/*',
    on: 'CREATE',
    when: isRequired,
    code: 'required-parameter-added',
    kind: 'added',
    breaks: 'requests',
  },
  { at: 'parameters/*', on: 'CREATE', code: 'parameter-added', kind: 'added', breaks: 'never' },
  {
    at: 'parameters/*',
    on: 'REMOVE',
    code: 'parameter-removed',
    kind: 'removed',
    breaks: 'always',
  },
  {
    at: 'parameters/*/name',
    on: 'CHANGE',
    code: 'parameter-renamed',
    kind: 'changed',
    breaks: 'never',
  },
  {
    at: 'parameters/*/required',
    on: 'CHANGE',
    when: isTrue,
    code: 'parameter-required',
    kind: 'changed',
    breaks: 'requests',
  },
  {
    at: 'parameters/*/required',
    on: 'CHANGE',
    code: 'parameter-optional',
    kind: 'changed',
    breaks: 'never',
  },
  {
    at: 'parameters/*/deprecated',
    on: 'CHANGE',
    when: isTrue,
    code: 'parameter-deprecated',
    kind: 'deprecated',
    breaks: 'never',
  },
  {
    at: 'parameters/*/encoding',
    on: 'CHANGE',
    code: 'parameter-encoding-changed',
    kind: 'changed',
    breaks: 'always',
  },

  {
    at: 'body',
    on: 'CREATE',
    when: isRequired,
    code: 'required-body-added',
    kind: 'added',
    breaks: 'requests',
  },
  { at: 'body', on: 'CREATE', code: 'body-added', kind: 'added', breaks: 'never' },
  { at: 'body', on: 'REMOVE', code: 'body-removed', kind: 'removed', breaks: 'always' },
  {
    at: 'body/required',
    on: 'CHANGE',
    when: isTrue,
    code: 'body-required',
    kind: 'changed',
    breaks: 'requests',
  },
  {
    at: 'body/required',
    on: 'CHANGE',
    code: 'body-optional',
    kind: 'changed',
    breaks: 'responses',
  },
  {
    at: 'body/media/*',
    on: 'CREATE',
    code: 'media-type-added',
    kind: 'added',
    breaks: 'responses',
  },
  {
    at: 'body/media/*',
    on: 'REMOVE',
    code: 'media-type-removed',
    kind: 'removed',
    breaks: 'always',
  },

  { at: 'responses/*', on: 'CREATE', code: 'response-added', kind: 'added', breaks: 'never' },
  {
    at: 'responses/*',
    on: 'REMOVE',
    code: 'response-removed',
    kind: 'removed',
    breaks: statusBreaks,
  },
  {
    at: 'responses/*/media/*',
    on: 'CREATE',
    code: 'media-type-added',
    kind: 'added',
    breaks: 'never',
  },
  {
    at: 'responses/*/media/*',
    on: 'REMOVE',
    code: 'media-type-removed',
    kind: 'removed',
    breaks: 'always',
  },
  {
    at: 'responses/*/headers/*',
    on: 'CREATE',
    code: 'header-added',
    kind: 'added',
    breaks: 'never',
  },
  {
    at: 'responses/*/headers/*',
    on: 'REMOVE',
    code: 'header-removed',
    kind: 'removed',
    breaks: 'always',
  },
  {
    at: 'responses/*/headers/*/required',
    on: 'CHANGE',
    when: isTrue,
    code: 'header-required',
    kind: 'changed',
    breaks: 'requests',
  },
  {
    at: 'responses/*/headers/*/required',
    on: 'CHANGE',
    code: 'header-optional',
    kind: 'changed',
    breaks: 'responses',
  },

  {
    at: 'isOpen',
    on: 'CHANGE',
    when: isTrue,
    code: 'security-removed',
    kind: 'removed',
    breaks: 'never',
  },
  { at: 'isOpen', on: 'CHANGE', code: 'security-added', kind: 'added', breaks: 'always' },
  {
    at: 'security/*',
    on: 'CREATE',
    code: 'security-alternative-added',
    kind: 'added',
    breaks: 'never',
  },
  {
    at: 'security/*',
    on: 'REMOVE',
    code: 'security-alternative-removed',
    kind: 'removed',
    breaks: 'always',
  },
  { at: 'security/*/*', on: 'CREATE', code: 'scope-added', kind: 'added', breaks: 'always' },
  { at: 'security/*/*', on: 'REMOVE', code: 'scope-removed', kind: 'removed', breaks: 'never' },
];

/** What may differ between a channel and its older self, apart from schemas. */
export const channelRules: readonly ChangeRule[] = [
  ...operationRules.filter(({ at }) => at.startsWith('parameters/')),
  { at: 'messages/*', on: 'CREATE', code: 'message-added', kind: 'added', breaks: 'never' },
  { at: 'messages/*', on: 'REMOVE', code: 'message-removed', kind: 'removed', breaks: 'always' },
];
