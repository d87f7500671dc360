import type { ApiVersion } from './api.ts';
import type { Channel } from './channel.ts';
import type { HttpMethod, Operation } from './operation.ts';
import { schemaOf, type Schema, type SchemaNode } from './schema.ts';
import { type PlacedMessage, placedMessages } from './message-places.ts';
import { plainWords } from './plain-words.ts';
import { schemaChildren } from './schema-children.ts';
import { schemaSlugs } from './schema-slugs.ts';
import { channelPath, messagePath, operationPath, schemaPath, versionPath } from './site-paths.ts';

export const searchKinds = ['api', 'operation', 'schema', 'channel', 'message', 'guide'] as const;
export type SearchKind = (typeof searchKinds)[number];

/** One thing that a reader may look for. All of its texts are a stranger's: they are shown as text, never as HTML. */
export interface SearchRecord {
  readonly kind: SearchKind;
  /** Path of its page, with the anchor where it stands. */
  readonly url: string;
  readonly title: string;
  /** An HTTP method, or what a client does on a channel. */
  readonly method?: HttpMethod | 'send' | 'receive';
  /** Path of an operation, address of a channel. */
  readonly path?: string;
  /** What code calls it, unless the title does: an operationId. */
  readonly id?: string;
  readonly isDeprecated?: true;
  /** What is written about it, then the names of what it consists of. */
  readonly words: string;
}

/** Characters of a description that are looked at: what matters is said first, and the index is a sum of these. */
const descriptionLimit = 400;
/** Names of properties for each body: one that has hundreds is found by its schema. */
const namesLimit = 24;
const schemaNamesLimit = 100;

/** Everything that can be found in a version: itself, its operations, schemas, channels and messages, in this order. */
export function searchRecords(version: ApiVersion): readonly SearchRecord[] {
  const names = propertyNames(version);
  return [
    apiRecord(version),
    ...version.operations.map((operation) => operationRecord(operation, version, names)),
    ...[...schemaSlugs(version)].flatMap(([name, slug]) => schemaRecord(name, slug, version)),
    ...version.channels.map((channel) => channelRecord(channel, version)),
    ...placedMessages(version).map((placed) => messageRecord(placed, version, names)),
  ];
}

/** Characters of a guide: they are few, and read whole. */
const guideLimit = 20_000;

/** A guide as it is written. */
export interface GuideText {
  readonly href: string;
  readonly title: string;
  readonly description: string;
  /** Markdown or MDX. */
  readonly text: string;
}

/** What MDX imports, and the marks of callouts, are left out. */
export const guideRecord = (guide: GuideText): SearchRecord => ({
  kind: 'guide',
  url: guide.href,
  title: guide.title,
  words: sentence([
    guide.description,
    plainWords(guide.text.replace(/^(?:import|export) .*$|^:::\w*/gm, ''), guideLimit),
  ]),
});

const apiRecord = (version: ApiVersion): SearchRecord => ({
  kind: 'api',
  url: versionPath(version),
  title: `${version.title} ${version.version}`,
  words: sentence([
    version.summary,
    described(version.description, descriptionLimit * 4),
    version.tags
      .slice(0, schemaNamesLimit)
      .map((tag) => tag.title ?? tag.name)
      .join(', '),
  ]),
});

type NamesOf = (node: SchemaNode) => readonly string[];

function operationRecord(
  operation: Operation,
  version: ApiVersion,
  namesOf: NamesOf,
): SearchRecord {
  const { slug, summary, operationId, method, path, parameters } = operation;
  const title = summary ?? operationId ?? path;
  const bodies = [
    ...(operation.requestBody?.contents ?? []).slice(0, 1),
    ...operation.responses
      .filter(({ status }) => status.startsWith('2'))
      .flatMap(({ contents }) => contents.slice(0, 1)),
  ];
  const names = [
    // Those of the path stand in the path.
    ...parameters.filter((parameter) => parameter.in !== 'path').map(({ name }) => name),
    ...bodies.flatMap(({ schema }) => (schema ? namesOf(schema) : [])),
  ];
  return {
    kind: 'operation',
    url: operationPath(version, slug),
    title,
    method,
    path,
    ...(operationId !== undefined && operationId !== title && { id: operationId }),
    ...(operation.deprecated && { isDeprecated: true }),
    words: sentence([described(operation.description), unique(names).join(', ')]),
  };
}

function schemaRecord(name: string, slug: string, version: ApiVersion): SearchRecord[] {
  const schema = schemaOf(version, { ref: name });
  if (!schema) return [];
  const children = schemaChildren({ ref: name }, version).map((child) => child.name);
  return [
    {
      kind: 'schema',
      url: schemaPath(version, slug),
      title: name,
      ...(schema.deprecated && { isDeprecated: true as const }),
      words: sentence([
        titleOf(schema, name),
        described(schema.description),
        unique(children).slice(0, schemaNamesLimit).join(', '),
      ]),
    },
  ];
}

const titleOf = ({ title }: Schema, name: string): string | undefined =>
  title === name ? undefined : title;

function channelRecord(channel: Channel, version: ApiVersion): SearchRecord {
  const messages = channel.actions.flatMap((action) => action.messages);
  return {
    kind: 'channel',
    url: channelPath(version, channel.slug),
    title: channel.title ?? channel.address,
    path: channel.address,
    words: sentence([
      described(channel.description),
      channel.parameters.map(({ name }) => name).join(', '),
      unique(messages.map(({ name }) => name))
        .slice(0, namesLimit)
        .join(', '),
    ]),
  };
}

function messageRecord(
  { slug, message, places }: PlacedMessage,
  version: ApiVersion,
  namesOf: NamesOf,
): SearchRecord {
  const title = message.title ?? message.name;
  const [place] = places;
  const fields = [message.payload, message.headers].flatMap((node) => (node ? namesOf(node) : []));
  return {
    kind: 'message',
    url: messagePath(version, slug),
    title,
    ...(place?.action && { method: place.action.action }),
    ...(place && { path: place.channel.address }),
    ...(message.name !== title && { id: message.name }),
    words: sentence([message.summary, described(message.description), unique(fields).join(', ')]),
  };
}

/** The names in a body; those of a named schema are worked out once, for an error or a page of results returns at every turn. */
function propertyNames(version: ApiVersion): NamesOf {
  const known = new Map<string, readonly string[]>();
  const read = (node: SchemaNode) =>
    schemaChildren(node, version)
      .slice(0, namesLimit)
      .flatMap(({ name }) => (name === '' ? [] : [name]));
  return (node) => {
    if (!('ref' in node)) return read(node);
    const names = known.get(node.ref) ?? read(node);
    known.set(node.ref, names);
    return names;
  };
}

const described = (markdown: string | undefined, limit = descriptionLimit): string =>
  markdown === undefined ? '' : plainWords(markdown, limit);

const unique = (names: readonly string[]): string[] => [...new Set(names)].filter(Boolean);

/** Parts that end like sentences, so that an excerpt does not run one into the next. */
const sentence = (parts: readonly (string | undefined)[]): string =>
  parts
    .filter((part): part is string => part !== undefined && part !== '')
    .map((part) => (/[.!?…:]$/.test(part) ? part : `${part}.`))
    .join(' ');
