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

it('prints five findings of a kind in a file and names the lines of the others', () => {
  const repeated = Array.from({ length: 42 }, (_, index) => ({
    ...warning,
    message: `The name \`n${index}\` is odd.`,
    line: index + 1,
  }));
  const text = formatDiagnostics([...repeated, { ...warning, file: 'openapi/c/v1.yaml' }, error]);
  expect(text.match(/\(a-warning\)/g)).toHaveLength(6);
  expect(text).toContain('    … and 37 more like this: lines 6, 7, 8, 9,');
  expect(text).toContain('24, 25, ….');
  expect(text).toContain('1 error, 43 warnings');
});

it('tells apart what one rule says in different words', () => {
  const text = formatDiagnostics(
    ['is odd', 'is even'].flatMap((words) =>
      ['a', 'b', 'c', 'd'].map((name) => ({ ...warning, message: `\`${name}\` ${words}.` })),
    ),
  );
  expect(text.match(/\(a-warning\)/g)).toHaveLength(8);
});

it('leaves out the middle of a pointer of hundreds of segments, and of a name of a megabyte', () => {
  const pointer = `/paths/~1a/get${'/items'.repeat(500)}/type`;
  const text = formatDiagnostics([{ ...error, pointer, message: 'x'.repeat(1_000_000) }]);
  expect(text).toContain('at /paths/~1a/get/items');
  expect(text).toContain('/… 489 levels …/');
  expect(text).toContain('/items/type\n');
  expect(text.length).toBeLessThan(1000);
});
