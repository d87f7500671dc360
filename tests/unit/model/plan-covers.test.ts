import { describe, expect, it } from 'vitest';
import { planCovers } from '../../../src/model/plan-covers.ts';
import { apiVersion } from '../../fixtures/an-api.ts';

const retired = apiVersion({ apiId: 'a', version: 'v1', lifecycle: 'retired' });
const stable = apiVersion({ apiId: 'a', version: 'v2', lifecycle: 'stable' });
const other = apiVersion({ apiId: 'b', version: 'v1', lifecycle: 'stable' });
const covered = (apis: '*' | readonly string[]) =>
  [retired, stable, other].filter((version) => planCovers({ apis }, version));

describe('what a key on a plan can call', () => {
  it('is never a retired version, even where the plan names it', () => {
    expect(covered('*')).toEqual([stable, other]);
    expect(covered(['a/v1', 'a/v2'])).toEqual([stable]);
  });

  it('is only what the plan holds', () => {
    expect(covered(['a/v2'])).toEqual([stable]);
  });
});
