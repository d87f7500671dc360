import { channels as channelWords } from '#words/channels.ts';
import { twins as words } from '#words/twins.ts';
import type { ApiVersion } from '../model/api.ts';
import type { Channel, ChannelAction, ChannelReply, Message } from '../model/channel.ts';
import { channelBySlug } from '../model/channel-by-slug.ts';
import type { SchemaNode } from '../model/schema.ts';
import { type ChannelListPage, channelListPages } from '../model/channel-pages.ts';
import { channelServers, protocolName } from '../model/channel-servers.ts';
import { securityWords } from '../model/security-words.ts';
import type { SchemeAlternatives } from '../model/server.ts';
import { serverPlaces } from '../model/server-places.ts';
import { channelPath, messagePath, twinPath, versionPath } from '../model/site-paths.ts';
import { socketCall } from '../model/socket-call.ts';
import { bindingsBlock } from './bindings-block.ts';
import { parameterBlocks } from './body-sections.ts';
import { containWords } from './contain-words.ts';
import { document } from './document.ts';
import { code, fence, inline, link } from './escape.ts';
import { lifecycleLine } from './notices.ts';
import { schemaLines } from './schema-list.ts';

const mostServers = 40;

/** The list of channels of an AsyncAPI description, or a further page of it. */
export function channelReferenceTwin(
  version: ApiVersion,
  page: ChannelListPage | undefined = channelListPages(version)[0],
): string {
  const name = inline(`${version.title} ${version.version}`);
  return document(
    `# ${words.referenceOf(name)}`,
    words.partOf(link(name, twinPath(versionPath(version)))),
    lifecycleLine(version),
    page?.channels.map((channel) => channelLine(version, channel)),
  );
}

/** A channel as a line of a list, with a link to its twin. */
export function channelLine(version: ApiVersion, { slug, address, title }: Channel): string {
  const to = link(code(address), twinPath(channelPath(version, slug)));
  return title === undefined ? `- ${to}` : `- ${to}: ${inline(title)}`;
}

/** One channel whole, from the side of the client; its messages have twins of their own. */
export function channelTwin(version: ApiVersion, channel: Channel): string {
  const { address, title, description, parameters, actions, bindings, otherMessages } = channel;
  const name = inline(`${version.title} ${version.version}`);
  return document(
    `# ${inline(title ?? address)}`,
    words.address(code(address)),
    channel.isAddressUnknown && channelWords.addressUnknown,
    words.partOf(link(name, twinPath(versionPath(version)))),
    lifecycleLine(version),
    containWords(description ?? ''),
    ...actions.flatMap((action) => actionBlocks(version, action)),
    otherMessages && `## ${channelWords.alsoHere}`,
    otherMessages?.map((message) => messageLine(version, message)),
    ...parameterBlocks(parameters, version),
    ...fieldBlocks(channelWords.queryParameters, channel.socket?.query, version),
    ...fieldBlocks(channelWords.headers, channel.socket?.headers, version),
    ...serverBlocks(version, channel),
    bindingsBlock(bindings),
  );
}

function actionBlocks(version: ApiVersion, action: ChannelAction) {
  const { summary, operationId, description, messages, reply, security, bindings } = action;
  const title = inline(summary ?? operationId ?? '');
  const does = words.action[action.action];
  return [
    `## ${title === '' ? does : `${does}: ${title}`}`,
    containWords(description ?? ''),
    messages.map((message) => messageLine(version, message)),
    ...(reply ? replyBlocks(version, action, reply) : []),
    security && `### ${channelWords.actionSecurity}`,
    security && schemeLines(security),
    bindingsBlock(bindings),
  ];
}

function replyBlocks(version: ApiVersion, { action }: ChannelAction, reply: ChannelReply) {
  const channel = reply.channel === undefined ? undefined : channelBySlug(version, reply.channel);
  const { address } = reply;
  return [
    `### ${channelWords.reply[action]}`,
    channel &&
      `${channelWords.replyChannel} ${link(code(channel.address), twinPath(channelPath(version, channel.slug)))}`,
    address && `${channelWords.replyAddress} ${code(address.location)}`,
    containWords(address?.description ?? ''),
    reply.messages.map((message) => messageLine(version, message)),
  ];
}

function messageLine(version: ApiVersion, message: Message): string {
  const { slug, name, title, summary, contentType } = message;
  const to = link(inline(title ?? name), twinPath(messagePath(version, slug)));
  return `- ${to} (${code(contentType)})${summary === undefined ? '' : `: ${inline(summary)}`}`;
}

const schemeLines = (alternatives: SchemeAlternatives): string[] =>
  alternatives.map(
    (schemes) => `- ${schemes.map((one) => inline(securityWords(one))).join(` ${words.and} `)}`,
  );

const fieldBlocks = (title: string, node: SchemaNode | undefined, version: ApiVersion) =>
  node ? [`## ${title}`, schemaLines(node, version, 'request')] : [];

function serverBlocks(version: ApiVersion, channel: Channel) {
  const servers = channelServers(version, channel).slice(0, mostServers);
  const call = socketCall(version, channel);
  const lines = servers.flatMap((server) => [
    ...serverPlaces([server]).map(({ url }) =>
      [`- ${code(url)}`, ...(server.protocol ? [inline(protocolName(server.protocol))] : [])].join(
        ', ',
      ),
    ),
    ...schemeLines(server.security ?? []).map((line) => `  ${line}`),
  ]);
  return [
    `## ${channelWords.servers}`,
    servers.length === 0 ? channelWords.noServer : lines,
    call && fence(handshake(call), 'http'),
  ];
}

/** What a client asks for to open the socket (RFC 6455, section 1.3), without what every client writes by itself. */
const handshake = ({ url, headers }: NonNullable<ReturnType<typeof socketCall>>): string =>
  [`GET ${url}`, ...headers.map(({ name, value }) => `${name}: ${value}`)].join('\n');
