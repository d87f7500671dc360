import { twins as words } from '#words/twins.ts';
import type { ApiVersion } from '../model/api.ts';
import type { Callback, Operation, Response } from '../model/operation.ts';
import { responsesInOrder } from '../model/body-examples.ts';
import { callUrl } from '../model/call-url.ts';
import { requestHar } from '../model/request-har.ts';
import { operationPath, twinPath, versionPath } from '../model/site-paths.ts';
import { statusPhrase } from '../model/status-phrase.ts';
import { contentBlocks, headerBlocks, parameterBlocks, requestBlocks } from './body-sections.ts';
import { containWords } from './contain-words.ts';
import { curl } from './curl.ts';
import { document } from './document.ts';
import { code, fence, inline, link } from './escape.ts';
import { linkLines } from './link-lines.ts';
import { externalLink, lifecycleLine } from './notices.ts';
import { securityBlocks } from './security-section.ts';
import { serverLines } from './server-lines.ts';
import type { TwinPlace } from './twin-place.ts';

/** One operation whole: what it takes, what it gives, what it asks for, and a call to copy. */
export function operationTwin(version: ApiVersion, operation: Operation, place: TwinPlace): string {
  const { method, path, summary, operationId, description, externalDocs, kind } = operation;
  return document(
    `# ${inline(summary ?? path)}`,
    code(`${method.toUpperCase()} ${path}`),
    originLine(version, operationId),
    kind === 'webhook' && words.webhook,
    lifecycleLine(version),
    operation.deprecated && words.deprecatedOperation,
    containWords(description ?? ''),
    externalDocs && externalLink(externalDocs),
    ...addressBlocks(version, operation, place),
    ...securityBlocks(version, operation),
    ...parameterBlocks(operation.parameters, version),
    ...requestBlocks(operation.requestBody, version),
    `## ${words.responses}`,
    operation.responses.length === 0 && words.noResponses,
    ...responsesInOrder(operation.responses).flatMap((one) => responseBlocks(version, one, '###')),
    ...(operation.callbacks ?? []).flatMap((callback) => callbackBlocks(version, callback)),
  );
}

/** Where the operation belongs; its own id is what other tools know it by. */
function originLine(version: ApiVersion, operationId: string | undefined): string {
  const api = link(inline(`${version.title} ${version.version}`), twinPath(versionPath(version)));
  return operationId === undefined ? words.partOf(api) : words.partOfWithId(api, code(operationId));
}

function addressBlocks(version: ApiVersion, operation: Operation, place: TwinPlace) {
  if (operation.kind === 'webhook') return [];
  const origin = version.apiId === 'portal' ? place.siteOrigin : place.gatewayUrl;
  const address = callUrl(version, origin);
  const sample = curl(requestHar(version, operation, origin));
  return [
    `## ${words.call}`,
    words.baseAddress(code(address.startsWith('/') ? `${origin}${address}` : address)),
    serverLines(operation.servers ?? []),
    fence(sample, 'sh'),
  ];
}

function responseBlocks(version: ApiVersion, response: Response, heading: string) {
  const { status, description, headers, contents, links = [] } = response;
  return [
    `${heading} ${inline(`${status} ${statusPhrase(status)}`)}`,
    containWords(description ?? ''),
    ...headerBlocks(headers, version),
    ...contentBlocks(contents, version, 'response'),
    ...(links.length > 0 ? [words.links, linkLines(links, version)] : []),
  ];
}

/** What the API sends later because of the call, in the words of an operation, one level below. */
function callbackBlocks(version: ApiVersion, callback: Callback) {
  return [
    `## ${words.callback(inline(callback.name))}`,
    code(`${callback.method.toUpperCase()} ${callback.url}`),
    callback.deprecated && words.deprecatedOperation,
    inline(callback.summary ?? ''),
    containWords(callback.description ?? ''),
    ...parameterBlocks(callback.parameters, version, '###'),
    ...requestBlocks(callback.requestBody, version, '###'),
    ...responsesInOrder(callback.responses).flatMap((one) => responseBlocks(version, one, '###')),
  ];
}

/** Operations as lines of a list, each with a link to its twin. */
export const operationLines = (
  version: ApiVersion,
  operations: readonly Operation[],
): readonly string[] =>
  operations.map(({ method, path, summary, slug, deprecated }) => {
    const to = link(
      code(`${method.toUpperCase()} ${path}`),
      twinPath(operationPath(version, slug)),
    );
    const said = [inline(summary ?? ''), deprecated ? words.deprecated : ''].filter(Boolean);
    return `- ${to}${said.length > 0 ? `: ${said.join(', ')}` : ''}`;
  });
