import { describe, expect, it } from 'vitest';
import { judgePolicy, policySchema } from '../../../../../emulator/gateway/authorizers/policy.ts';

const arn = 'arn:aws:execute-api:us-east-1:123456789012:api/v1/GET/pets/1';
const judge = (...Statement: object[]) => judgePolicy(policySchema.parse({ Statement }), arn);
const allow = { Effect: 'Allow', Action: 'execute-api:Invoke', Resource: '*' };

describe('policies of authorizer functions', () => {
  it('allow what a statement names, by wildcards too', () => {
    expect(judge(allow)).toBe('allowed');
    expect(
      judge({
        ...allow,
        Action: ['s3:*', 'execute-api:*'],
        Resource: ['x', arn.replace('1', '?')],
      }),
    ).toBe('allowed');
    expect(judge({ ...allow, Resource: 'arn:aws:execute-api:*:*:api/v1/GET/*' })).toBe('allowed');
  });

  it('deny before they allow', () => {
    expect(judge(allow, { ...allow, Effect: 'Deny', Resource: arn })).toBe('denied');
  });

  it('allow nothing that no statement names', () => {
    expect(judge()).toBe('not-allowed');
    expect(judge({ ...allow, Resource: arn.replace('GET', 'POST') })).toBe('not-allowed');
    expect(judge({ ...allow, Action: 's3:GetObject' })).toBe('not-allowed');
    expect(judge({ ...allow, Resource: arn.replaceAll('/', '.') })).toBe('not-allowed');
    expect(judge({ ...allow, Condition: { Bool: {} } })).toBe('not-allowed');
  });
});
