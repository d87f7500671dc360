import type { APIRoute } from 'astro';
import { schemaSlugs } from '../../../../../model/schema-slugs.ts';
import { schemaTwin } from '../../../../../twins/schema-twin.ts';
import { type VersionProps, versionPaths } from '../../../../_apis.ts';
import { markdown } from '../../../../_twins.ts';

export const getStaticPaths = versionPaths((version) =>
  [...schemaSlugs(version)].map(([name, slug]) => ({ params: { slug }, props: { name } })),
);

interface Props extends VersionProps {
  readonly name: string;
}

export const GET: APIRoute<Props & Record<string, unknown>> = ({ props: { version, name } }) =>
  markdown(schemaTwin(version, name));
