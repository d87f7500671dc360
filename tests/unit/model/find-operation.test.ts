import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ApiVersion } from '../../../src/model/api.ts';
import { findOperation } from '../../../src/model/find-operation.ts';
import { readApis } from '../../../src/spec/read-apis.ts';
import { portalConfigFixture as config } from '../../fixtures/portal-config.ts';

let versions: readonly ApiVersion[];
beforeAll(async () => {
  ({ versions } = await readApis({ root: join(import.meta.dirname, '../../..'), config }));
});

describe('findOperation', () => {
  it('takes the newest stable version unless another one is named', () => {
    expect(findOperation(versions, { id: 'listStops' }).version.version).toBe('v2');
    const old = findOperation(versions, { id: 'getStops', api: 'transit', version: 'v1' });
    expect(old.operation.path).toBe('/stops');
  });

  it('knows an operation by the slug of its page too', () => {
    expect(findOperation(versions, { id: 'list-stops' }).operation.operationId).toBe('listStops');
  });

  it('names what may be meant by an unknown id, API or version', () => {
    expect(() => findOperation(versions, { id: 'listStop' })).toThrow(/Nearest: listStops/);
    expect(() => findOperation(versions, { id: 'x', api: 'trains' })).toThrow(
      /There are: .*transit/,
    );
    expect(() => findOperation(versions, { id: 'x', api: 'transit', version: 'v9' })).toThrow(
      /There are: .*transit\/v2/,
    );
  });
});
