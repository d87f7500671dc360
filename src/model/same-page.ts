import type { ApiVersion } from './api.ts';
import type { Channel } from './channel.ts';
import type { Operation } from './operation.ts';
import { referenceParts } from './cut-description.ts';
import { isCallable } from './lifecycle.ts';
import { counterpartOf, normalPath } from './match-operations.ts';
import { placedMessages } from './message-places.ts';
import { schemaSlugs } from './schema-slugs.ts';
import {
  channelPath,
  consolePath,
  messagePath,
  operationPath,
  referencePath,
  schemaPath,
  schemasPath,
  versionPath,
} from './site-paths.ts';

/** Where a reader of one version goes on in another. */
export interface SamePage {
  /** The same page, or the overview of the other version where that has no such page. */
  readonly href: string;
  readonly isSame: boolean;
}

/** What the addresses of a version's pages stand for, by slug. */
interface PageIndex {
  readonly operations: ReadonlyMap<string, Operation>;
  readonly schemas: ReadonlyMap<string, string>;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly channelsByAddress: ReadonlyMap<string, Channel>;
  /** Names of messages. */
  readonly messages: ReadonlyMap<string, string>;
  /** The slug of the first message of each name. */
  readonly messagesByName: ReadonlyMap<string, string>;
  /** Names of tags by the slug of each part of the reference. */
  readonly parts: ReadonlyMap<string, string>;
  /** The slug of a tag's first part by its name. */
  readonly firstParts: ReadonlyMap<string, string>;
}

const kept = new WeakMap<ApiVersion, PageIndex>();

/**
 * The page of another version that says what a page of this one says: an operation by its operationId, else by method and path; a
 * channel by its address; a message, a schema or a tag of the reference by its name.
 *
 * @param page address of a page of `from`, below its overview or the overview itself
 */
export function samePage(page: string, from: ApiVersion, to: ApiVersion): SamePage {
  const href = pageIn(page.slice(versionPath(from).length), from, to);
  return href === undefined ? { href: versionPath(to), isSame: false } : { href, isSame: true };
}

function pageIn(page: string, from: ApiVersion, to: ApiVersion): string | undefined {
  const [kind = '', slug = ''] = page.split('/');
  const [here, there] = [indexOf(from), indexOf(to)];
  switch (slug === '' ? `all ${kind}` : kind) {
    case 'all ':
      return versionPath(to);
    case 'all reference':
      return referencePath(to);
    case 'all schemas':
      return schemaSlugs(to).size > 0 ? schemasPath(to) : undefined;
    case 'all console':
      return isCallable(to) ? consolePath(to) : undefined;
    case 'operations': {
      const operation = here.operations.get(slug);
      const found = operation && counterpartOf(operation, to);
      return found && operationPath(to, found.slug);
    }
    case 'channels': {
      const channel = here.channels.get(slug);
      const found = channel && channelIn(to, channel);
      return found && channelPath(to, found.slug);
    }
    case 'messages': {
      const found = there.messagesByName.get(here.messages.get(slug) ?? '');
      return found === undefined ? undefined : messagePath(to, found);
    }
    case 'schemas': {
      const found = schemaSlugs(to).get(here.schemas.get(slug) ?? '');
      return found === undefined ? undefined : schemaPath(to, found);
    }
    case 'reference': {
      const found = there.firstParts.get(here.parts.get(slug) ?? '');
      return found === undefined ? undefined : referencePath(to, found);
    }
    default:
      return undefined;
  }
}

/** A channel by its address, names of variables apart, as the changelog matches them. */
const channelIn = (to: ApiVersion, { address }: Channel): Channel | undefined =>
  indexOf(to).channelsByAddress.get(normalPath(address));

function indexOf(version: ApiVersion): PageIndex {
  const known = kept.get(version);
  if (known) return known;
  const parts = referenceParts(version);
  const messages = placedMessages(version);
  const index = {
    operations: new Map(version.operations.map((operation) => [operation.slug, operation])),
    schemas: new Map([...schemaSlugs(version)].map(([name, slug]) => [slug, name])),
    channels: new Map(version.channels.map((channel) => [channel.slug, channel])),
    channelsByAddress: new Map(
      version.channels.map((channel) => [normalPath(channel.address), channel]),
    ),
    messages: new Map(messages.map(({ slug, message }) => [slug, message.name])),
    messagesByName: new Map(messages.toReversed().map(({ slug, message }) => [message.name, slug])),
    parts: new Map(parts.map(({ slug, tag }) => [slug, tag.name])),
    firstParts: new Map(
      parts.flatMap(({ slug, tag, number }) => (number === 1 ? [[tag.name, slug]] : [])),
    ),
  };
  kept.set(version, index);
  return index;
}
