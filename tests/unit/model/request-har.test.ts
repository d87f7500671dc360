import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ApiVersion } from '../../../src/model/api.ts';
import type { Operation } from '../../../src/model/operation.ts';
import { requestHar } from '../../../src/model/request-har.ts';
import { readApis } from '../../../src/spec/read-apis.ts';
import { portalConfigFixture as config } from '../../fixtures/portal-config.ts';

let versions: readonly ApiVersion[];
beforeAll(async () => {
  ({ versions } = await readApis({ root: join(import.meta.dirname, '../../..'), config }));
});

function har(api: string, operationId: string, shown: 'required' | 'all' = 'all') {
  const version = versions.find((one) => `${one.apiId}/${one.version}` === api) as ApiVersion;
  const operation = version.operations.find((one) => one.operationId === operationId) as Operation;
  return requestHar(version, operation, 'http://localhost:8080', shown);
}

describe('requestHar of the sample API', () => {
  it.each([
    [
      'listStops',
      'stops?cursor=eyJhZnRlciI6Ik5QLTEwNDMifQ&limit=2&mode=tram&mode=ferry&fields=name,location&near%5Blat%5D=44.6488&near%5Blon%5D=-63.5752&near%5BradiusMetres%5D=750',
    ],
    ['getStopsById', 'stops/batch/NP-1042,NP-1043'],
    ['getDepartureBoard', 'departures?stopIds=NP-1042%20NP-1043&limit=2'],
    [
      'listDepartures',
      'stops/NP-1042/departures?from=2026-03-14T08%3A00%3A00-03%3A00&lines=T4%7C12&limit=2',
    ],
    ['listVehiclesOnLines', 'vehicles/on/;lines=T4,12'],
    ['getRidership', 'ridership/.2026.02'],
  ])('writes the address of %s from its examples', (operationId, path) => {
    expect(har('transit/v2', operationId).url).toBe(`http://localhost:8080/transit/v2/${path}`);
  });

  it('shows only what a call cannot do without unless asked for all', () => {
    expect(har('transit/v2', 'listStops', 'required').url).toBe(
      'http://localhost:8080/transit/v2/stops',
    );
  });

  it('sends the key where one is needed and none where it is not', () => {
    expect(har('transit/v2', 'listStops').headers).toContainEqual({
      name: 'x-api-key',
      value: 'YOUR_API_KEY',
    });
    expect(har('transit/v2', 'getStatus').headers).toEqual([]);
  });

  it('sends cookies as cookies', () => {
    expect(har('transit/v2', 'listDepartures').cookies).toEqual([
      { name: 'transit_locale', value: 'fr-CA' },
    ]);
  });

  it('takes the body from the first example', () => {
    const { postData } = har('transit/v2', 'createAlert');
    expect(JSON.parse(postData.text ?? '')).toMatchObject({ kind: 'detour', lineIds: ['T4'] });
  });

  it('sends a file in its media type, a list as several fields, and leaves the boundary to the sender', () => {
    const { postData, headers } = har('transit/v2', 'attachToAlert');
    expect(postData.params?.[0]).toEqual({
      name: 'file',
      fileName: 'detour-t4.png',
      contentType: 'image/png',
    });
    expect(
      postData.params?.filter(({ name }) => name === 'languages').map(({ value }) => value),
    ).toEqual(['en', 'fr']);
    expect(headers.map(({ name }) => name)).not.toContain('content-type');
  });
});
