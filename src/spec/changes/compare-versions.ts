import type { ApiVersion } from '../../model/api.ts';
import type { Channel } from '../../model/channel.ts';
import type { Operation } from '../../model/operation.ts';
import type { ApiChange, ChangeCounts, VersionComparison } from '../../model/api-change.ts';
import { matchOperations } from '../../model/match-operations.ts';
import { limits } from '../limits.ts';
import { channelPlace, compareChannels, matchChannels } from './compare-channels.ts';
import { compareOperations, operationPlace } from './compare-operations.ts';
import { SchemaWalk } from './schema-walk.ts';

/**
 * The differences between two versions of an API that a client may notice: of operations and channels, and of the schemas that these
 * use. Words (summaries, descriptions, examples) and servers are not compared. Takes time in proportion to the two descriptions.
 */
export function compareVersions(older: ApiVersion, newer: ApiVersion): VersionComparison {
  const walk = new SchemaWalk(older, newer, limits.comparedSchemas);
  const operations = operationChanges(older, newer, walk);
  const channels = channelChanges(older, newer, walk);
  const schemas = walk.finish();
  const changes = breakingFirst([...operations.changes, ...channels, ...schemas.changes]);
  return {
    counts: countChanges(changes),
    changes: changes.slice(0, limits.changes),
    omitted: Math.max(0, changes.length - limits.changes),
    ...(schemas.isUnfinished && { unfinished: true as const }),
    operations: Object.fromEntries([
      ...[...operations.touched, ...schemas.touched].map(
        (slug) => [slug, 'changed' as const] as const,
      ),
      ...operations.added.map(({ slug }) => [slug, 'added' as const] as const),
    ]),
  };
}

function operationChanges(older: ApiVersion, newer: ApiVersion, walk: SchemaWalk) {
  const matches = matchOperations(older, newer);
  const changes: ApiChange[] = [];
  const touched = new Set<string>();
  const added: Operation[] = [];
  for (const operation of newer.operations) {
    const before = matches.get(operation);
    const found = before
      ? compareOperations(
          { operation: before, version: older },
          { operation, version: newer },
          walk,
          operation.slug,
        )
      : [addedOperation(operation)];
    if (before === undefined) added.push(operation);
    else if (found.length > 0) touched.add(operation.slug);
    changes.push(...found);
  }
  const kept = new Set(matches.values());
  changes.push(
    ...older.operations.filter((operation) => !kept.has(operation)).map(removedOperation),
  );
  return { changes, touched, added };
}

const addedOperation = (operation: Operation): ApiChange =>
  additionAt('operation-added', operationPlace(operation, 'newer'));

const removedOperation = (operation: Operation): ApiChange =>
  removalAt('operation-removed', operationPlace(operation, 'older'));

function channelChanges(older: ApiVersion, newer: ApiVersion, walk: SchemaWalk): ApiChange[] {
  const matches = matchChannels(older.channels, newer.channels);
  const kept = new Set(matches.values());
  return [
    ...newer.channels.flatMap((channel) => {
      const before = matches.get(channel);
      return before
        ? compareChannels(before, channel, walk, channel.slug)
        : [addedChannel(channel)];
    }),
    ...older.channels.filter((channel) => !kept.has(channel)).map(removedChannel),
  ];
}

const addedChannel = (channel: Channel): ApiChange =>
  additionAt('channel-added', channelPlace(channel, 'newer'));

const removedChannel = (channel: Channel): ApiChange =>
  removalAt('channel-removed', channelPlace(channel, 'older'));

const additionAt = (code: ApiChange['code'], place: ApiChange['place']): ApiChange => ({
  code,
  kind: 'added',
  breaking: false,
  place,
});

const removalAt = (code: ApiChange['code'], place: ApiChange['place']): ApiChange => ({
  code,
  kind: 'removed',
  breaking: true,
  place,
});

const breakingFirst = (changes: readonly ApiChange[]): ApiChange[] => [
  ...changes.filter(({ breaking }) => breaking),
  ...changes.filter(({ breaking }) => !breaking),
];

function countChanges(changes: readonly ApiChange[]): ChangeCounts {
  const counts = { breaking: 0, added: 0, changed: 0, deprecated: 0, removed: 0 };
  for (const { kind, breaking } of changes) {
    counts[kind] += 1;
    if (breaking) counts.breaking += 1;
  }
  return counts;
}
