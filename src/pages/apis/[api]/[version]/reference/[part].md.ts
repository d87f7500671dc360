import type { APIRoute } from 'astro';
import { type ReferencePart, referenceParts } from '../../../../../model/cut-description.ts';
import { tagReferenceTwin } from '../../../../../twins/reference-twin.ts';
import { type VersionProps, versionPaths } from '../../../../_apis.ts';
import { markdown } from '../../../../_twins.ts';

export const getStaticPaths = versionPaths((version) =>
  referenceParts(version).map((part) => ({ params: { part: part.slug }, props: { part } })),
);

interface Props extends VersionProps {
  readonly part: ReferencePart;
}

export const GET: APIRoute<Props & Record<string, unknown>> = ({ props: { version, part } }) =>
  markdown(tagReferenceTwin(version, part));
