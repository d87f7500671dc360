import { describe, expect, it } from 'vitest';
import { isFault, judgeErrors, type Outcome } from '../../../../bench/corpus/outcome.ts';
import type { Diagnostic } from '../../../../src/model/diagnostic.ts';

const unplaced: Diagnostic = {
  severity: 'error',
  code: 'struct',
  message: 'Wrong.',
  hint: 'Mend it.',
  file: 'openapi/a/v1.json',
};
const error = (fields: Partial<Diagnostic> = {}): Diagnostic => ({
  ...unplaced,
  line: 3,
  ...fields,
});
const outcome = (...errors: Diagnostic[]): Outcome => ({
  name: 'a',
  format: '3.0',
  ms: 1,
  ...judgeErrors(errors),
});

describe('a description that is refused', () => {
  it('is no fault of the reader when each finding names file, line and mend', () => {
    expect(isFault(outcome(error(), error({ line: 9 })))).toBe(false);
  });

  it.each([
    ['has no line', unplaced],
    ['has no mend', error({ hint: '' })],
    ['has no file', error({ file: '' })],
  ])('is one when a finding %s', (_, finding) => {
    expect(isFault(outcome(error(), finding))).toBe(true);
  });

  it('is one when there is no finding at all', () => {
    expect(isFault(outcome())).toBe(true);
  });

  it('has crashed the reader when the reader says that it failed', () => {
    expect(outcome(error({ code: 'internal-reader-error' })).end).toBe('crashed');
  });
});
