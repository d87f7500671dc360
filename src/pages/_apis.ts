import { readFileSync } from 'node:fs';
import { getCollection } from 'astro:content';
import type { ApiVersion } from '../model/api.ts';
import type { VersionComparison } from '../model/api-change.ts';
import { type DescriptionCutter, createDescriptionCutter } from '../model/cut-description.ts';
import type { JsonObject } from '../model/json.ts';
import { compareVersionNames } from '../model/version-order.ts';

/** A version with its description as the content store names them: bundled, upgraded, with its internal `$ref`s. */
export interface StoredApi {
  readonly version: ApiVersion;
  /** Changes with the version, its description, and what it changed against the version before. */
  readonly digest: string;
  /** Day of the release, `2026-03-14`; `undefined` when nobody knows. */
  readonly day: string | undefined;
  /** What it changed against the version before, read when first asked for; `undefined` for the first version. */
  comparison(): VersionComparison | undefined;
  /** Parsed when first asked for. */
  document(): JsonObject;
  /** Made when first asked for; it remembers what it has worked out. */
  cutter(): DescriptionCutter;
}

/** Parsed once for each state of an entry: the pages of a build read the same objects, and what is cached by identity holds. */
const kept = new Map<string, StoredApi>();

/** Every version of every API, by title, newest version first. */
export async function storedApis(): Promise<readonly StoredApi[]> {
  const entries = await getCollection('apis');
  const apis = entries.map(({ id, digest, data }) => {
    const known = kept.get(id);
    if (known && known.digest === digest && known.day === data.day) return known;
    const version = readJson(data.version) as ApiVersion;
    const document = once(() => readJson(data.document) as JsonObject);
    const cutter = once(() => createDescriptionCutter(version, document()));
    const comparison = once(() =>
      data.comparison === undefined ? {} : (readJson(data.comparison) as ComparisonFile),
    );
    const api = {
      digest: String(digest),
      day: data.day,
      version,
      comparison: () => comparison().comparison,
      document,
      cutter,
    };
    kept.set(id, api);
    return api;
  });
  return apis.sort((one, other) => byTitleThenNewest(one.version, other.version));
}

/** As `storedApis`, for pages that need no description. */
export async function apiVersions(): Promise<readonly ApiVersion[]> {
  return (await storedApis()).map(({ version }) => version);
}

/** One page of a version: what its path names beside API and version, and what it is shown beside those. */
export interface VersionPage {
  readonly params?: Readonly<Record<string, string>>;
  readonly props?: object;
}

/** What every route below `/apis/[api]/[version]/` is given. */
export interface VersionProps {
  readonly api: StoredApi;
  readonly version: ApiVersion;
  /** All versions of the API, newest first. */
  readonly versions: readonly ApiVersion[];
}

/**
 * The `getStaticPaths` of a route below `/apis/[api]/[version]/`. What such a route shows may depend on all versions of its API and
 * on nothing else that a provider feeds in: where none of them has changed, a build takes the pages of the one before over
 * (build/take-over.ts), for which `cacheKey` tells them apart.
 *
 * @param pagesOf the route's pages of one version; one page each, unless given
 */
export const versionPaths =
  (pagesOf: (version: ApiVersion) => readonly VersionPage[] = () => [{}]) =>
  async () => {
    const apis = await storedApis();
    return apis.flatMap((api) => {
      const { version } = api;
      const { apiId } = version;
      const siblings = apis.filter((one) => one.version.apiId === apiId);
      const versions = siblings.map((one) => one.version);
      const cacheKey = siblings.map(({ digest, day = '' }) => `${digest} ${day}`).join(' ');
      return pagesOf(version).map(({ params, props }) => ({
        params: { api: apiId, version: version.version, ...params },
        props: { api, version, versions, ...props },
        cacheKey,
      }));
    });
  };

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** What src/spec keeps of two versions; nothing for the first version. */
interface ComparisonFile {
  readonly comparison?: VersionComparison;
}

function byTitleThenNewest(one: ApiVersion, other: ApiVersion): number {
  if (one.apiId === other.apiId) return compareVersionNames(other.version, one.version);
  return compareVersionNames(one.title, other.title) || compareVersionNames(one.apiId, other.apiId);
}
