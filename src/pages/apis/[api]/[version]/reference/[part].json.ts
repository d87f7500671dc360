import type { APIRoute, GetStaticPaths } from 'astro';
import { type ReferencePart, referenceParts } from '../../../../../model/cut-description.ts';
import type { StoredApi } from '../../../../_apis.ts';
import { storedApis } from '../../../../_apis.ts';

export const getStaticPaths = (async () =>
  (await storedApis()).flatMap((api) =>
    referenceParts(api.version).map((part) => ({
      params: { api: api.version.apiId, version: api.version.version, part: part.slug },
      props: { api, part },
    })),
  )) satisfies GetStaticPaths;

interface Props {
  readonly api: StoredApi;
  readonly part: ReferencePart;
}

/** The description cut to one page of the reference. */
export const GET: APIRoute<Props & Record<string, unknown>> = ({ props: { api, part } }) =>
  Response.json(api.cutter().byPart(part));
