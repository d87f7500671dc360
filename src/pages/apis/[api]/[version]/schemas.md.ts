import type { APIRoute } from 'astro';
import { type SchemaListPage, schemaListPages } from '../../../../model/schema-pages.ts';
import { schemasTwin } from '../../../../twins/schemas-twin.ts';
import { type VersionProps, versionPaths } from '../../../_apis.ts';
import { markdown } from '../../../_twins.ts';

export const getStaticPaths = versionPaths((version) =>
  schemaListPages(version)
    .slice(0, 1)
    .map((page) => ({ props: { page } })),
);

interface Props extends VersionProps {
  readonly page: SchemaListPage;
}

export const GET: APIRoute<Props & Record<string, unknown>> = ({ props: { version, page } }) =>
  markdown(schemasTwin(version, page));
