import { channels as channelWords } from '#words/channels.ts';
import { twins as words } from '#words/twins.ts';
import type { ApiVersion } from '../model/api.ts';
import { isJsonMedia } from '../model/body-examples.ts';
import { exampleText } from '../model/example-text.ts';
import { messageExamples, type ShownMessageExample } from '../model/message-examples.ts';
import { directionOf, type PlacedMessage } from '../model/message-places.ts';
import { channelPath, twinPath, versionPath } from '../model/site-paths.ts';
import { bindingsBlock } from './bindings-block.ts';
import { containWords } from './contain-words.ts';
import { document } from './document.ts';
import { code, fence, inline, link } from './escape.ts';
import { lifecycleLine } from './notices.ts';
import { schemaLines } from './schema-list.ts';

const mostPlaces = 100;

/** One message whole: payload, headers, examples, and the channels it passes on. */
export function messageTwin(version: ApiVersion, placed: PlacedMessage): string {
  const { message, places } = placed;
  const api = link(inline(`${version.title} ${version.version}`), twinPath(versionPath(version)));
  const direction = directionOf(placed);
  const { payload, headers, correlationId, contentType } = message;
  return document(
    `# ${inline(message.title ?? message.name)}`,
    words.partOf(api),
    lifecycleLine(version),
    inline(message.summary ?? ''),
    containWords(message.description ?? ''),
    `## ${channelWords.payload}`,
    code(contentType),
    payload ? schemaLines(payload, version, direction) : channelWords.noPayload,
    headers && `## ${channelWords.headers}`,
    headers && schemaLines(headers, version, direction),
    correlationId && `## ${channelWords.correlationId}`,
    correlationId && code(correlationId.location),
    containWords(correlationId?.description ?? ''),
    ...messageExamples(placed, version).flatMap((shown) => exampleBlocks(shown, contentType)),
    bindingsBlock(message.bindings),
    `## ${channelWords.whereUsed}`,
    places.slice(0, mostPlaces).map(({ channel, action }) => {
      const to = link(code(channel.address), twinPath(channelPath(version, channel.slug)));
      return `- ${to}${action ? `: ${words.action[action.action]}` : ''}`;
    }),
    places.length > mostPlaces && channelWords.more(places.length - mostPlaces),
  );
}

function exampleBlocks({ example, isGenerated }: ShownMessageExample, contentType: string) {
  const title = inline(example.summary ?? example.name);
  return [
    isGenerated ? words.exampleMade : words.exampleTitled(title),
    example.headers !== undefined && fence(exampleText(example.headers), 'json'),
    fence(exampleText(example.value), isJsonMedia(contentType) ? 'json' : 'text'),
  ];
}
