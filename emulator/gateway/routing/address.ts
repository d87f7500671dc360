import type { BasePathMapping } from '@aws-sdk/client-api-gateway';
import { headerValue, type GatewayRequest } from '../request.ts';
import { decodeSegment } from './route-tree.ts';

/** Which stage of which API a URL means. */
export interface Address {
  readonly apiId: string;
  readonly stageName: string;
  /** Percent-encoded path within the stage; starts with `/`. */
  readonly path: string;
  /** What an integration is told the path was: with the base path on a custom domain, without the stage else. */
  readonly eventPath: string;
  /** The same with the stage. */
  readonly requestContextPath: string;
  readonly domainName: string;
}

/** The custom domain that the gateway serves on one machine. */
export const localDomainName = 'localhost';

/** Base path mappings of a custom domain; `undefined` when there is no such domain. */
export type MappingsOf = (domainName: string) => readonly BasePathMapping[] | undefined;

/**
 * Understands the three forms of address: host `{apiId}.execute-api.…` with `/{stage}/…`, path `/_aws/execute-api/{apiId}/{stage}/…`
 * on any host, and else the base path mappings of the custom domain in `Host`, or of `localhost`. Base paths may have several
 * levels; the longest that fits wins.
 */
export function resolveAddress(
  request: GatewayRequest,
  mappingsOf: MappingsOf,
): Address | undefined {
  const host = (headerValue(request.headers, 'host') ?? localDomainName).replace(/:\d+$/, '');
  const apiId = /^([a-z0-9]+)\.execute-api\./.exec(host)?.[1];
  if (apiId) return underStage(apiId, request.path, host);
  const onPath = /^\/_aws\/execute-api\/([^/]+)(\/.*)?$/.exec(request.path);
  if (onPath) return underStage(onPath[1] ?? '', onPath[2] ?? '', host);
  return onCustomDomain(request.path, host, mappingsOf);
}

function underStage(apiId: string, stagePath: string, domainName: string): Address | undefined {
  const [, stageName = '', rest = ''] = /^\/([^/]+)(.*)$/.exec(stagePath) ?? [];
  if (!stageName) return undefined;
  const path = rest || '/';
  return {
    apiId,
    stageName: decodeSegment(stageName),
    path,
    eventPath: path,
    requestContextPath: `/${stageName}${rest}`,
    domainName,
  };
}

function onCustomDomain(path: string, host: string, mappingsOf: MappingsOf): Address | undefined {
  const mappings = mappingsOf(host) ?? mappingsOf(localDomainName) ?? [];
  let best: { mapping: BasePathMapping; rest: string; depth: number } | undefined;
  for (const mapping of mappings) {
    const base = basePathSegments(mapping);
    const rest = restAfter(path, base);
    if (rest !== undefined && base.length >= (best?.depth ?? 0))
      best = { mapping, rest, depth: base.length };
  }
  const apiId = best?.mapping.restApiId;
  if (!best || !apiId) return undefined;
  const whole = { eventPath: path, requestContextPath: path, domainName: host };
  const { stage } = best.mapping;
  if (stage) return { apiId, stageName: stage, path: best.rest || '/', ...whole };
  const address = underStage(apiId, best.rest, host);
  return address && { ...address, ...whole };
}

/** AWS writes the empty base path `(none)`. */
const basePathSegments = ({ basePath = '(none)' }: BasePathMapping): string[] =>
  basePath === '(none)' ? [] : basePath.split('/');

function restAfter(path: string, base: readonly string[]): string | undefined {
  const [, ...segments] = path.split('/');
  const fits = base.every((part, index) => decodeSegment(segments[index] ?? '') === part);
  if (!fits) return undefined;
  const rest = segments.slice(base.length);
  return rest.length > 0 ? `/${rest.join('/')}` : '';
}
