import type { OpenApiDocument } from '../../state/records.ts';
import { arrayOf, objectOf, textOf } from './json-object.ts';

/**
 * What goes before every path of an imported description.
 *
 * A description has its base path in the URL of its first server. By default it is ignored; `prepend` puts it before each path;
 * `split` drops its first segment and puts the rest before each path.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-import-api-basePath.html
 *
 * @param mode the query parameter `basepath`
 * @returns empty, or with a slash in front and none at the end
 */
export function pathPrefix(document: OpenApiDocument, mode: string | null): string {
  const segments = basePathOf(document).split('/').filter(Boolean);
  const kept = mode === 'prepend' ? segments : mode === 'split' ? segments.slice(1) : [];
  return kept.map((segment) => `/${segment}`).join('');
}

function basePathOf(document: OpenApiDocument): string {
  const server = objectOf(arrayOf(document['servers'])[0]);
  const variables = objectOf(server['variables']);
  const basePath = textOf(objectOf(variables['basePath'])['default']);
  const url = textOf(server['url']) ?? '';
  if (basePath !== undefined && url.includes('{basePath}')) return basePath;
  return url.replace(/^[a-z][\w+.-]*:\/\/[^/]*/i, '').replaceAll(/\{[^}]*\}/g, '');
}
