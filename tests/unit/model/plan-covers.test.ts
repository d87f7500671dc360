import { describe, expect, it } from 'vitest';
import { callableVersions } from '../../../src/model/plan-covers.ts';
import { apiVersion } from '../../fixtures/an-api.ts';

const retired = apiVersion({ apiId: 'a', version: 'v1', lifecycle: 'retired' });
const stable = apiVersion({ apiId: 'a', version: 'v2', lifecycle: 'stable' });
const other = apiVersion({ apiId: 'b', version: 'v1', lifecycle: 'stable' });

describe('what a key on a plan can call', () => {
  it('is never a retired version, even where the plan names it', () => {
    expect(callableVersions({ apis: '*' }, [stable, retired])).toEqual([stable]);
    expect(callableVersions({ apis: ['a/v1', 'a/v2'] }, [stable, retired])).toEqual([stable]);
  });

  it('is only what the plan holds', () => {
    expect(callableVersions({ apis: ['a/v2'] }, [stable, other])).toEqual([stable]);
  });
});
