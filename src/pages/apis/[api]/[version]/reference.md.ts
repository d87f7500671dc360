import type { APIRoute } from 'astro';
import { channelReferenceTwin } from '../../../../twins/channel-twin.ts';
import { referenceIndexTwin } from '../../../../twins/reference-twin.ts';
import { type VersionProps, versionPaths } from '../../../_apis.ts';
import { markdown } from '../../../_twins.ts';

export const getStaticPaths = versionPaths();

export const GET: APIRoute<VersionProps & Record<string, unknown>> = ({ props: { version } }) =>
  markdown(
    version.format.name === 'asyncapi'
      ? channelReferenceTwin(version)
      : referenceIndexTwin(version),
  );
