import type { APIRoute } from 'astro';
import { type ReferencePart, referenceParts } from '../../../../../model/cut-description.ts';
import { type VersionProps, versionPaths } from '../../../../_apis.ts';

export const getStaticPaths = versionPaths((version) =>
  referenceParts(version).map((part) => ({ params: { part: part.slug }, props: { part } })),
);

interface Props extends VersionProps {
  readonly part: ReferencePart;
}

/** The description cut to one page of the reference. */
export const GET: APIRoute<Props & Record<string, unknown>> = ({ props: { api, part } }) =>
  Response.json(api.cutter().byPart(part));
