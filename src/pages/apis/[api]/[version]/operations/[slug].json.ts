import type { APIRoute } from 'astro';
import type { Operation } from '../../../../../model/operation.ts';
import { type VersionProps, versionPaths } from '../../../../_apis.ts';

export const getStaticPaths = versionPaths(({ operations }) =>
  operations.map((operation) => ({ params: { slug: operation.slug }, props: { operation } })),
);

interface Props extends VersionProps {
  readonly operation: Operation;
}

/** The description cut to one operation: what the console on its page loads. */
export const GET: APIRoute<Props & Record<string, unknown>> = ({ props: { api, operation } }) =>
  Response.json(api.cutter().byOperation(operation));
