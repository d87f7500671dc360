import { describe, expect, it } from 'vitest';
import {
  commonLogTime,
  contextVariable,
} from '../../../../../emulator/gateway/mapping/request-context.ts';

describe('context variables', () => {
  const context = {
    stage: 'v1',
    identity: { sourceIp: '::1', user: null },
    authorizer: { claims: { 'cognito:groups': 'a,b', 'custom:a.b': 'dots' } },
  };

  it('are found by dotted paths, also through names that hold dots and colons', () => {
    expect(contextVariable(context, 'stage')).toBe('v1');
    expect(contextVariable(context, 'authorizer.claims.cognito:groups')).toBe('a,b');
    expect(contextVariable(context, 'authorizer.claims.custom:a.b')).toBe('dots');
  });

  it('are absent when null, unknown, or beyond a text', () => {
    for (const path of ['identity.user', 'nothing', 'stage.length', 'identity.toString'])
      expect(contextVariable(context, path)).toBeUndefined();
  });

  it('hold the time in the Common Log Format', () => {
    expect(commonLogTime(Date.parse('2026-01-02T03:04:05.678Z'))).toBe(
      '02/Jan/2026:03:04:05 +0000',
    );
  });
});
