import type { APIRoute, GetStaticPaths } from 'astro';
import type { Operation } from '../../../../../model/api.ts';
import type { StoredApi } from '../../../../_apis.ts';
import { storedApis } from '../../../../_apis.ts';

export const getStaticPaths = (async () =>
  (await storedApis()).flatMap((api) =>
    api.version.operations.map((operation) => ({
      params: { api: api.version.apiId, version: api.version.version, slug: operation.slug },
      props: { api, operation },
    })),
  )) satisfies GetStaticPaths;

interface Props {
  readonly api: StoredApi;
  readonly operation: Operation;
}

/** The description cut to one operation: what the console on its page loads. */
export const GET: APIRoute<Props & Record<string, unknown>> = ({ props: { api, operation } }) =>
  Response.json(api.cutter().byOperation(operation));
