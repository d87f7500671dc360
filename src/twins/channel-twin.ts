import { twins as words } from '#words/twins.ts';
import type { ApiVersion, Channel, ChannelAction, Message } from '../model/api.ts';
import { exampleText } from '../model/example-text.ts';
import { twinPath, versionPath } from '../model/site-paths.ts';
import { parameterBlocks } from './body-sections.ts';
import { containWords } from './contain-words.ts';
import { document } from './document.ts';
import { code, fence, inline, link } from './escape.ts';
import { lifecycleLine } from './notices.ts';
import { schemaLines } from './schema-list.ts';
import { serverLines } from './server-lines.ts';

const mostExamples = 3;

/** Channels and messages of an AsyncAPI description, from the side of the client. */
export function channelReferenceTwin(version: ApiVersion): string {
  const name = inline(`${version.title} ${version.version}`);
  return document(
    `# ${words.referenceOf(name)}`,
    words.partOf(link(name, twinPath(versionPath(version)))),
    lifecycleLine(version),
    serverLines(version.servers),
    ...version.channels.flatMap((channel) => channelBlocks(version, channel)),
  );
}

/** One channel, as the blocks of a document. */
export function channelBlocks(version: ApiVersion, channel: Channel) {
  const { address, title, description, parameters, actions, bindings } = channel;
  return [
    `## ${inline(title ?? address)}`,
    words.address(code(address)),
    containWords(description ?? ''),
    ...parameterBlocks(parameters, version, '###'),
    bindings !== undefined && `${words.bindings}\n\n${fence(exampleText(bindings), 'json')}`,
    ...actions.flatMap((action) => actionBlocks(version, action)),
  ];
}

function actionBlocks(version: ApiVersion, action: ChannelAction) {
  const { summary, operationId, description, messages } = action;
  const title = inline(summary ?? operationId ?? '');
  const does = words.action[action.action];
  return [
    `### ${title === '' ? does : `${does}: ${title}`}`,
    containWords(description ?? ''),
    ...messages.flatMap((message) => messageBlocks(version, message)),
  ];
}

function messageBlocks(version: ApiVersion, message: Message) {
  const { name, title, contentType, summary, description, payload, headers, examples } = message;
  return [
    `#### ${inline(title ?? name)}`,
    code(contentType),
    inline(summary ?? ''),
    containWords(description ?? ''),
    payload && schemaLines(payload, version),
    headers && `${words.headers}\n\n${schemaLines(headers, version).join('\n')}`,
    ...examples
      .slice(0, mostExamples)
      .flatMap(({ value }) => [words.exampleTitled(''), fence(exampleText(value), 'json')]),
  ];
}
