import type { APIRoute } from 'astro';
import { consoleTwin } from '../../../../twins/reference-twin.ts';
import { type VersionProps, versionPaths } from '../../../_apis.ts';
import { markdown } from '../../../_twins.ts';

export const getStaticPaths = versionPaths(({ protocol }) => (protocol === 'http' ? [{}] : []));

export const GET: APIRoute<VersionProps & Record<string, unknown>> = ({ props: { version } }) =>
  markdown(consoleTwin(version));
