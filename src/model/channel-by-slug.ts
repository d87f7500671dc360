import type { ApiVersion } from './api.ts';
import type { Channel } from './channel.ts';

type Version = Pick<ApiVersion, 'channels'>;

const kept = new WeakMap<Version, ReadonlyMap<string, Channel>>();

/** A channel of a version by its slug. The map is made once a version: each of its pages may ask. */
export function channelBySlug(version: Version, slug: string): Channel | undefined {
  const known = kept.get(version);
  if (known) return known.get(slug);
  const found = new Map(version.channels.map((channel) => [channel.slug, channel]));
  kept.set(version, found);
  return found.get(slug);
}
