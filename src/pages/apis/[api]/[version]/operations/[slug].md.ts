import type { APIRoute } from 'astro';
import type { Operation } from '../../../../../model/operation.ts';
import { operationTwin } from '../../../../../twins/operation-twin.ts';
import { type VersionProps, versionPaths } from '../../../../_apis.ts';
import { markdown, twinPlace } from '../../../../_twins.ts';

export const getStaticPaths = versionPaths(({ operations }) =>
  operations.map((operation) => ({ params: { slug: operation.slug }, props: { operation } })),
);

interface Props extends VersionProps {
  readonly operation: Operation;
}

export const GET: APIRoute<Props & Record<string, unknown>> = ({ props: { version, operation } }) =>
  markdown(operationTwin(version, operation, twinPlace));
