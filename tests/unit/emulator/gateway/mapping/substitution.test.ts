import { describe, expect, it } from 'vitest';
import {
  substitute,
  withStageVariables,
} from '../../../../../emulator/gateway/mapping/substitution.ts';

describe('gateway response templates', () => {
  const values: Record<string, string> = {
    'context.error.messageString': '"No"',
    'context.error.message': 'No',
    'stageVariables.env': 'test',
    'method.request.header.X-Id': '$context.error.message',
  };
  const fill = (template: string) => substitute(template, (name) => values[name]);

  it('are filled in, with braces and without, and what is unknown vanishes', () => {
    expect(fill('{"message":$context.error.messageString}')).toBe('{"message":"No"}');
    expect(fill('${stageVariables.env}-$stageVariables.env.')).toBe('test-test.');
    expect(fill('[$context.nothing]')).toBe('[]');
  });

  it('are no Velocity and are filled in once', () => {
    expect(fill('#set($x = 1) $x $util.escapeJavaScript("a")')).toBe(
      '#set($x = 1) $x $util.escapeJavaScript("a")',
    );
    expect(fill('$method.request.header.X-Id')).toBe('$context.error.message');
  });
});

describe('stage variables', () => {
  it('are replaced in URIs, by nothing when they are not set', () => {
    expect(withStageVariables('http://${stageVariables.host}/a', { host: 'h:1' })).toBe(
      'http://h:1/a',
    );
    expect(withStageVariables('http://${stageVariables.host}/a')).toBe('http:///a');
  });
});
