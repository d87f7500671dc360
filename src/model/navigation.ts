import type { ApiVersion } from './api.ts';
import type { Channel } from './channel.ts';
import type { Operation } from './operation.ts';
import { nearby } from './neighbours.ts';
import { operationsByTag, type TagGroup } from './operations-by-tag.ts';

/** The tags of a version, for a navigation that lists them all: what is loaded on every page, so names and numbers only. */
export interface NavigationTag {
  readonly slug: string;
  readonly title: string;
  readonly count: number;
}

/** An operation in the navigation. */
export interface NavigationOperation {
  readonly slug: string;
  readonly method: Operation['method'];
  readonly title: string;
  readonly path: string;
}

/** Operations at most that every page lists under their tags: with more, pages carry those of the open tag only. */
const fewOperations = 24;
/** Lines before and after the open operation or channel. */
const around = 7;

/** Whether a version has so few operations that each of its pages can list them all. */
export const isSmallApi = ({ operations }: Pick<ApiVersion, 'operations'>): boolean =>
  operations.length <= fewOperations;

export function navigationTags(version: ApiVersion): readonly NavigationTag[] {
  return operationsByTag(version).map(({ tag, operations }) => ({
    slug: tag.slug,
    title: tag.title ?? tag.name,
    count: operations.length,
  }));
}

export const navigationOperations = (
  operations: readonly Operation[],
): readonly NavigationOperation[] =>
  operations.map(({ slug, method, summary, path }) => ({
    slug,
    method,
    title: summary ?? path,
    path,
  }));

/** The part of a tag that a page lists: the operations around the open one, the first ones when none is open. */
export function nearbyOperations(
  { operations }: Pick<TagGroup, 'operations'>,
  open: string | undefined,
): readonly Operation[] {
  return nearby(operations, open, around);
}

/** The channels that a page lists, as `nearbyOperations` does. */
export const nearbyChannels = (
  channels: readonly Channel[],
  open: string | undefined,
): readonly Channel[] => nearby(channels, open, around);

const stamps = new WeakMap<ApiVersion, string>();

/**
 * Changes with what the navigation's files hold, and is part of their addresses: a browser that has them need not ask again.
 * 32 bits of FNV-1a tell two builds apart; nobody gains by making them collide.
 */
export function navigationStamp(version: ApiVersion): string {
  const known = stamps.get(version);
  if (known !== undefined) return known;
  const tags = operationsByTag(version).map((group) => [
    group.tag.slug,
    group.tag.title ?? group.tag.name,
    navigationOperations(group.operations),
  ]);
  const stamp = fnv1a(JSON.stringify(tags));
  stamps.set(version, stamp);
  return stamp;
}

/** FNV-1a over UTF-16 units (draft-eastlake-fnv, section 2). */
function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
