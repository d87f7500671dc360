import type { APIRoute } from 'astro';
import { type ChannelListPage, channelListPages } from '../../../../../../model/channel-pages.ts';
import { channelReferenceTwin } from '../../../../../../twins/channel-twin.ts';
import { type VersionProps, versionPaths } from '../../../../../_apis.ts';
import { markdown } from '../../../../../_twins.ts';

export const getStaticPaths = versionPaths((version) =>
  channelListPages(version)
    .slice(1)
    .map((page) => ({ params: { number: String(page.number) }, props: { page } })),
);

interface Props extends VersionProps {
  readonly page: ChannelListPage;
}

export const GET: APIRoute<Props & Record<string, unknown>> = ({ props: { version, page } }) =>
  markdown(channelReferenceTwin(version, page));
