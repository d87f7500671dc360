import type { ApiVersion } from './api.ts';
import type { JsonObject } from './json.ts';
import { safeLink } from './safe-link.ts';
import { versionPath } from './site-paths.ts';

/** A page as search engines are told of it. */
export interface DescribedPage {
  /** Public origin of the site. */
  readonly origin: string;
  /** Path of the page. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** The version that the page is about. */
  readonly version?: ApiVersion | undefined;
}

/**
 * What a page is, in schema.org's words: an API on its overview, an article about one below it, and the way there from the catalog.
 * @returns JSON-LD objects; none for a page that is about no API
 */
export function structuredData(page: DescribedPage): readonly JsonObject[] {
  const { version, origin, path, title, description } = page;
  if (!version) return [];
  const overview = `${origin}${versionPath(version)}`;
  const api = webApi(version, overview);
  const isOverview = path === versionPath(version);
  const article: JsonObject = {
    '@context': 'https://schema.org',
    '@type': 'TechArticle',
    headline: title,
    description,
    url: `${origin}${path}`,
    isPartOf: { '@type': 'WebAPI', name: version.title, url: overview },
  };
  const trail = [
    { name: 'APIs', item: `${origin}/apis/` },
    { name: `${version.title} ${version.version}`, item: overview },
    ...(isOverview ? [] : [{ name: title, item: `${origin}${path}` }]),
  ];
  return [
    isOverview ? { ...api, description } : article,
    {
      '@context': 'https://schema.org',
      '@type': 'BreadcrumbList',
      itemListElement: trail.map((entry, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        ...entry,
      })),
    },
  ];
}

function webApi(
  { title, version, license, termsOfService, contact }: ApiVersion,
  url: string,
): JsonObject {
  const licence = safeLink(license?.url);
  const terms = safeLink(termsOfService);
  return {
    '@context': 'https://schema.org',
    '@type': 'WebAPI',
    name: `${title} ${version}`,
    url,
    documentation: url,
    ...(licence === undefined ? {} : { license: licence }),
    ...(terms === undefined ? {} : { termsOfService: terms }),
    ...(contact?.name === undefined
      ? {}
      : { provider: { '@type': 'Organization', name: contact.name } }),
  };
}

/** JSON that can stand in a `<script>`: nothing in it ends the element or begins a comment (HTML, "script data state"). */
export const scriptJson = (value: JsonObject | readonly JsonObject[]): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
