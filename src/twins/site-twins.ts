import { twins as words } from '#words/twins.ts';
import type { ApiVersion } from '../model/api.ts';
import { featuredVersions, firstCall } from '../model/featured.ts';
import type { Plan } from '../model/plan.ts';
import { burstWords, quotaWords, rateWords } from '../model/plan-words.ts';
import { requestHar } from '../model/request-har.ts';
import { operationPath, twinPath, versionPath } from '../model/site-paths.ts';
import { curl } from './curl.ts';
import { document } from './document.ts';
import { code, fence, inline, link } from './escape.ts';
import type { TwinPlace } from './twin-place.ts';

/** What a portal is called, and the line under its name. */
export interface PortalName {
  readonly name: string;
  readonly tagline: string;
}

const featuredCount = 6;

/** The front page: what the portal is for, a call to copy, and the first of its APIs. */
export function homeTwin(
  portal: PortalName,
  versions: readonly ApiVersion[],
  place: TwinPlace,
): string {
  const call = firstCall(versions);
  return document(
    `# ${inline(portal.name)}`,
    inline(portal.tagline),
    [
      `- ${link(words.apis, '/apis.md')}`,
      `- ${link(words.guides, '/guides.md')}`,
      `- ${link(words.plans, '/plans.md')}`,
    ],
    ...(call
      ? [
          `## ${words.firstCall}`,
          link(
            inline(call.operation.summary ?? call.operation.path),
            twinPath(operationPath(call.version, call.operation.slug)),
          ),
          fence(curl(requestHar(call.version, call.operation, place.gatewayUrl)), 'sh'),
        ]
      : []),
    versions.length > 0 && `## ${words.apis}`,
    featuredVersions(versions, featuredCount).flatMap(versionLine),
  );
}

/** Every version of every API. */
export const catalogTwin = (versions: readonly ApiVersion[]): string =>
  document(`# ${words.apis}`, versions.length === 0 && words.noApis, versions.flatMap(versionLine));

/** An API's version on one line, with a link to its twin. */
export function versionLine(version: ApiVersion): string {
  const { title, summary, lifecycle } = version;
  const to = link(inline(`${title} ${version.version}`), twinPath(versionPath(version)));
  const state = lifecycle === 'stable' ? '' : ` (${words.lifecycleName[lifecycle]})`;
  return `- ${to}${state}${summary === undefined ? '' : `: ${inline(summary)}`}`;
}

/** A plan with the versions that it holds. */
export interface PlanWithApis extends Pick<Plan, 'id' | 'name' | 'description'> {
  readonly throttle?: Plan['throttle'] | undefined;
  readonly quota?: Plan['quota'] | undefined;
  readonly covered: readonly ApiVersion[];
}

/** How fast and how often a key may call, for each plan. */
export function plansTwin(plans: readonly PlanWithApis[]): string {
  return document(
    `# ${words.plans}`,
    ...plans.flatMap(({ id, name, description, throttle, quota, covered }) => {
      const limits = { ...(throttle && { throttle }), ...(quota && { quota }) };
      return [
        `## ${inline(name)}`,
        inline(description),
        [
          `- ${words.planId}: ${code(id)}`,
          `- ${words.rate}: ${rateWords(limits)}`,
          `- ${words.burst}: ${burstWords(limits)}`,
          `- ${words.quota}: ${quotaWords(limits)}`,
        ],
        covered.map(versionLine),
      ];
    }),
  );
}
