import { twins as words } from '#words/twins.ts';
import type { ApiVersion } from '../model/api.ts';
import { callUrl } from '../model/call-url.ts';
import type { Download } from '../model/download.ts';
import { isJsonObject, objectField, stringField, type Json } from '../model/json.ts';
import { operationsByTag } from '../model/operations-by-tag.ts';
import type { Plan } from '../model/plan.ts';
import { quotaWords, rateWords } from '../model/plan-words.ts';
import { isGatewayKey, securityWords } from '../model/security-words.ts';
import { consolePath } from '../model/site-paths.ts';
import { channelLine } from './channel-twin.ts';
import { containWords } from './contain-words.ts';
import { document } from './document.ts';
import { code, inline, link } from './escape.ts';
import { item } from './list-item.ts';
import { externalLink, lifecycleLine } from './notices.ts';
import { operationLines } from './operation-twin.ts';
import { serverLines } from './server-lines.ts';
import type { TwinPlace } from './twin-place.ts';

/** A plan by name, with what it limits. */
interface LimitedPlan extends Pick<Plan, 'name'> {
  readonly throttle?: Plan['throttle'];
  readonly quota?: Plan['quota'];
}

/** What the overview says beside the description itself. */
export interface OverviewFacts {
  /** Plans that hold the version. */
  readonly plans: readonly LimitedPlan[];
  readonly downloads: readonly Download[];
}

/** The front page of one version: what it is, where and how it is called, and its operations with links to their twins. */
export function overviewTwin(version: ApiVersion, facts: OverviewFacts, place: TwinPlace): string {
  const { title, summary, description, format } = version;
  return document(
    `# ${inline(`${title} ${version.version}`)}`,
    lifecycleLine(version),
    inline(summary ?? ''),
    containWords(description ?? ''),
    [
      `- ${words.release}: ${inline(version.release)}`,
      `- ${words.format}: ${format.name === 'openapi' ? 'OpenAPI' : 'AsyncAPI'} ${inline(format.version)}`,
      ...factLines(version),
      ...planLines(facts.plans),
    ],
    ...serverBlocks(version, place),
    `## ${words.authentication}`,
    authenticationLines(version),
    ...downloadBlocks(facts.downloads),
    ...operationBlocks(version),
    version.channels.length > 0 && `## ${words.channels}`,
    version.channels.map((channel) => channelLine(version, channel)),
  );
}

function factLines({ contact, license, termsOfService, externalDocs }: ApiVersion): string[] {
  const contactUrl = contact?.url ?? (contact?.email && `mailto:${contact.email}`);
  const lines: readonly (readonly [string, string | undefined, string | undefined])[] = [
    [words.contact, contactUrl, contact?.name ?? contact?.email],
    [words.licence, license?.url ?? license?.name, license?.name],
    [words.terms, termsOfService, undefined],
    [words.more, externalDocs?.url, externalDocs?.description],
  ];
  return lines.flatMap(([label, url, description]) =>
    url === undefined
      ? []
      : [`- ${label}: ${externalLink({ url, ...(description !== undefined && { description }) })}`],
  );
}

function planLines(plans: readonly LimitedPlan[]): string[] {
  if (plans.length === 0) return [`- ${words.plans}: ${words.onNoPlan}`];
  const each = plans.map(
    (plan) =>
      `  - ${link(inline(plan.name), '/plans.md')}: ${rateWords(plan)}, ${quotaWords(plan)}`,
  );
  return [`- ${words.plans}:`, ...each];
}

function serverBlocks(version: ApiVersion, { gatewayUrl, siteOrigin }: TwinPlace) {
  const address = callUrl(version, gatewayUrl);
  const base = address.startsWith('/') ? `${siteOrigin}${address}` : address;
  const others = version.servers.filter(({ url }) => url !== base);
  const isCalled = version.protocol === 'http';
  return [
    (isCalled || others.length > 0) && `## ${words.servers}`,
    isCalled && words.baseAddress(code(base)),
    serverLines(others),
  ];
}

function authenticationLines({ operations, securitySchemes }: ApiVersion): string[] {
  const needsKey = operations.some(({ requiresKey }) => requiresKey);
  const schemes = Object.entries(securitySchemes).filter(
    ([, scheme]) => !(needsKey && isGatewayKey(scheme)),
  );
  if (!needsKey && schemes.length === 0) return [words.noAuthentication];
  return [
    ...(needsKey ? item(`${code('x-api-key')} (${words.keyHeader})`, words.yourKey) : []),
    ...schemes.flatMap(([name, scheme]) =>
      item(
        code(name),
        scheme.description,
        [inline(securityWords(scheme)).replace(/\.$/, '')],
        scheme.type === 'oauth2' ? flowLines(scheme.flows) : [],
      ),
    ),
  ];
}

const flowAddresses = ['authorizationUrl', 'tokenUrl', 'deviceAuthorizationUrl', 'refreshUrl'];

/** Where tokens come from, and what they may be asked for. */
function flowLines(flows: Json): string[] {
  return Object.entries(isJsonObject(flows) ? flows : {}).flatMap(([name, flow]) => [
    `- ${code(name)}`,
    ...flowAddresses.flatMap((key) => {
      const url = stringField(flow, key);
      return url === undefined ? [] : [`  - ${key}: ${code(url)}`];
    }),
    ...Object.entries(objectField(flow, 'scopes')).map(([scope, meaning]) =>
      typeof meaning === 'string'
        ? `  - ${words.scope} ${code(scope)}: ${inline(meaning)}`
        : `  - ${words.scope} ${code(scope)}`,
    ),
  ]);
}

function downloadBlocks(downloads: readonly Download[]) {
  if (downloads.length === 0) return [];
  const lines = downloads.map(({ kind, href }) =>
    href === undefined
      ? `- ${words.download[kind]}: ${words.tooLarge}`
      : `- ${link(words.download[kind], href)}`,
  );
  return [`## ${words.downloads}`, lines];
}

function operationBlocks(version: ApiVersion) {
  const groups = operationsByTag(version);
  if (groups.length === 0) return [];
  return [
    `## ${words.operations}`,
    version.protocol === 'http' && words.consoleAt(link(words.console, consolePath(version))),
    ...groups.flatMap(({ tag, operations }) => [
      `### ${inline(tag.title ?? tag.name)}`,
      containWords(tag.description ?? ''),
      operationLines(version, operations),
    ]),
  ];
}
