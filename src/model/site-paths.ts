/** Addresses of the site's pages, all with a trailing slash, and of its files. Ids and slugs are URL-safe already (src/spec). */
type VersionId = { readonly apiId: string; readonly version: string };

export const versionPath = ({ apiId, version }: VersionId): string => `/apis/${apiId}/${version}/`;

export const operationPath = (of: VersionId, slug: string): string =>
  `${versionPath(of)}operations/${slug}/`;

export const schemaPath = (of: VersionId, slug: string): string =>
  `${versionPath(of)}schemas/${slug}/`;

export const channelPath = (of: VersionId, slug: string): string =>
  `${versionPath(of)}channels/${slug}/`;

export const messagePath = (of: VersionId, slug: string): string =>
  `${versionPath(of)}messages/${slug}/`;

/** The list of all channels, which is the reference of an AsyncAPI description, or a further page of it. */
export const channelsPath = (of: VersionId, page = 1): string =>
  page === 1 ? referencePath(of) : `${versionPath(of)}channels/page/${page}/`;

export const consolePath = (of: VersionId): string => `${versionPath(of)}console/`;

/** The reference of one tag, or the list of all of them. */
export const referencePath = (of: VersionId, tagSlug?: string): string =>
  `${versionPath(of)}reference/${tagSlug === undefined ? '' : `${tagSlug}/`}`;

/** Where a tag stands on the overview; a tag may be called as a section of the page is. */
export const tagAnchor = (tagSlug: string): string => `tag-${tagSlug}`;

/** The whole description as a file. */
export const descriptionFile = (of: VersionId, ending: 'json' | 'yaml'): string =>
  `${versionPath(of)}description.${ending}`;

/** The description cut to one tag. */
export const tagFile = (of: VersionId, tagSlug: string): string =>
  `${versionPath(of)}reference/${tagSlug}.json`;

/** The description cut to one operation. */
export const operationFile = (of: VersionId, slug: string): string =>
  `${versionPath(of)}operations/${slug}.json`;

/** The list of all schemas, or a further page of it. */
export const schemasPath = (of: VersionId, page = 1): string =>
  `${versionPath(of)}schemas/${page === 1 ? '' : `page/${page}/`}`;

/** What the navigation loads: the version's tags, or the operations of one of them. */
export const navigationFile = (of: VersionId, tagSlug?: string): string =>
  tagSlug === undefined
    ? `${versionPath(of)}navigation.json`
    : `${versionPath(of)}navigation/${tagSlug}.json`;

/** All operations, for the navigation's filter. */
export const operationsFile = (of: VersionId): string => `${versionPath(of)}operations.json`;

/** What the search index is made of. */
export const searchRecordsFile = (of: VersionId): string => `${versionPath(of)}search-records.json`;

/** The Markdown twin of a page: its address without the last slash, and `.md`. */
export const twinPath = (page: string): string =>
  page === '/' ? '/index.md' : `${page.replace(/\/$/, '')}.md`;

/** What is made of a version to take away, beside its description. */
export const downloadFile = (of: VersionId, name: string): string =>
  `${versionPath(of)}downloads/${name}`;

/** The landing page of an API, over all of its versions. */
export const apiPath = (apiId: string): string => `/apis/${apiId}/`;

/** A guide of an API's own folder. No version may be called like its folder (src/spec/find-descriptions.ts). */
export const apiGuidePath = (apiId: string, slug: string): string =>
  `${apiPath(apiId)}guides/${slug}/`;

/** What became of an API from version to version. No version may be called like it (src/spec/find-descriptions.ts). */
export const changelogPath = (apiId: string): string => `/apis/${apiId}/changelog/`;

export const changelogFeed = (apiId: string): string => `${changelogPath(apiId)}rss.xml`;

/** The changelog for programs (docs/changelog.md). */
export const changelogFile = (apiId: string): string => `${changelogPath(apiId)}changes.json`;

/** All twins of a version in one file (llmstxt.org). */
export const llmsFullFile = (of: VersionId): string => `${versionPath(of)}llms-full.txt`;
