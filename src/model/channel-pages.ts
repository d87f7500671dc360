import type { ApiVersion } from './api.ts';
import type { Channel } from './channel.ts';

/** One page of the list of channels. */
export interface ChannelListPage {
  /** Counted from 1. */
  readonly number: number;
  readonly channels: readonly Channel[];
}

const channelsPerPage = 150;
const kept = new WeakMap<ApiVersion, readonly ChannelListPage[]>();

/** The channels of a version in the order of the description, in pages of a bounded size; at least one page. Worked out once. */
export function channelListPages(version: ApiVersion): readonly ChannelListPage[] {
  const known = kept.get(version);
  if (known) return known;
  const count = Math.max(1, Math.ceil(version.channels.length / channelsPerPage));
  const pages = Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    channels: version.channels.slice(index * channelsPerPage, (index + 1) * channelsPerPage),
  }));
  kept.set(version, pages);
  return pages;
}
