import { expect, test } from 'vitest';
import { countPlaywright, countVitest } from '../../../run/count-tests.mjs';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((one) => ({ status: one })),
});

test('passed and failed tests are counted', () => {
  const testResults = [file('failed', 'passed', 'failed', 'failed'), file('passed', 'passed')];
  expect(countVitest({ numPassedTests: 2, testResults }, 1)).toEqual({ passed: 2, failed: 2 });
});

test('a file that could not be loaded is one failure', () => {
  const testResults = [file('failed'), file('passed', 'passed')];
  expect(countVitest({ numPassedTests: 1, testResults }, 1)).toEqual({ passed: 1, failed: 1 });
});

test('a runner that ran nothing, wrote nothing, or failed beside its tests has failed', () => {
  expect(countVitest({ numPassedTests: 0, testResults: [] }, 0)).toEqual({ passed: 0, failed: 1 });
  expect(countVitest(undefined, 1)).toEqual({ passed: 0, failed: 1 });
  const testResults = [file('passed', 'passed')];
  expect(countVitest({ numPassedTests: 1, testResults }, 1)).toEqual({ passed: 1, failed: 1 });
  expect(countPlaywright({ stats: { expected: 0, unexpected: 0, flaky: 0 } }, 0)).toEqual({
    passed: 0,
    failed: 1,
  });
});

test('a story that passed only the second time has failed', () => {
  const stats = { expected: 3, unexpected: 1, flaky: 1 };
  expect(countPlaywright({ stats }, 1)).toEqual({ passed: 3, failed: 2 });
});
