import { expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import { formatDiagnostics } from '../../../src/spec/format-diagnostics.ts';

const warning: Diagnostic = {
  severity: 'warning',
  code: 'a-warning',
  message: 'Odd.',
  hint: 'Even it.',
  file: 'openapi/a/v1.yaml',
};
const error: Diagnostic = {
  severity: 'error',
  code: 'an-error',
  message: 'Wrong.',
  hint: 'Right it.',
  file: 'openapi/b/v1.yaml',
  line: 2,
  column: 3,
  pointer: '/info',
};

it('prints errors first, each with its place, its line, the column marked, and how to mend it', () => {
  expect(formatDiagnostics([warning, error], { sourceOf: () => 'openapi: 3.1.0\n  info:\n' })).toBe(
    [
      'openapi/b/v1.yaml:2:3 error Wrong. (an-error)',
      '    2 |   info:',
      '      |   ^',
      '    at /info',
      '    Right it.',
      '',
      'openapi/a/v1.yaml warning Odd. (a-warning)',
      '    Even it.',
      '',
      '1 error, 1 warning in the API descriptions.',
    ].join('\n'),
  );
});

it('shows a window of a line that has megabytes', () => {
  const text = formatDiagnostics([{ ...error, line: 1, column: 500_000 }], {
    sourceOf: () => 'x'.repeat(1_000_000),
  });
  expect(text.length).toBeLessThan(600);
});

it('lets no description write to the terminal', () => {
  expect(formatDiagnostics([{ ...error, message: 'a\u001b[2Jb' }])).not.toContain('\u001b');
});
