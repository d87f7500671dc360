import type { APIRoute } from 'astro';
import type { Channel } from '../../../../../model/channel.ts';
import { channelTwin } from '../../../../../twins/channel-twin.ts';
import { type VersionProps, versionPaths } from '../../../../_apis.ts';
import { markdown } from '../../../../_twins.ts';

export const getStaticPaths = versionPaths(({ channels }) =>
  channels.map((channel) => ({ params: { slug: channel.slug }, props: { channel } })),
);

interface Props extends VersionProps {
  readonly channel: Channel;
}

export const GET: APIRoute<Props & Record<string, unknown>> = ({ props: { version, channel } }) =>
  markdown(channelTwin(version, channel));
