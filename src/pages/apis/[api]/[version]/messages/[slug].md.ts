import type { APIRoute } from 'astro';
import { type PlacedMessage, placedMessages } from '../../../../../model/message-places.ts';
import { messageTwin } from '../../../../../twins/message-twin.ts';
import { type VersionProps, versionPaths } from '../../../../_apis.ts';
import { markdown } from '../../../../_twins.ts';

export const getStaticPaths = versionPaths((version) =>
  placedMessages(version).map((placed) => ({ params: { slug: placed.slug }, props: { placed } })),
);

interface Props extends VersionProps {
  readonly placed: PlacedMessage;
}

export const GET: APIRoute<Props & Record<string, unknown>> = ({ props: { version, placed } }) =>
  markdown(messageTwin(version, placed));
