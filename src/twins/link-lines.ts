import { twins as words } from '#words/twins.ts';
import type { ApiVersion } from '../model/api.ts';
import type { ResponseLink } from '../model/operation.ts';
import { jsonWords } from '../model/schema-words.ts';
import { operationPath, twinPath } from '../model/site-paths.ts';
import { code, inline, link } from './escape.ts';
import { item } from './list-item.ts';

/** What an answer leads to, with the values that the next call takes from it. */
export function linkLines(links: readonly ResponseLink[], version: ApiVersion): string[] {
  return links.flatMap(({ name, description, operation, target, parameters, requestBody }) => {
    const to =
      operation === undefined
        ? inline(target ?? '')
        : link(inline(operation), twinPath(operationPath(version, operation)));
    return item(to === '' ? code(name) : `${code(name)} → ${to}`, description, [
      ...parameters.map((one) => `${code(one.name)} = ${code(jsonWords(one.value))}`),
      ...(requestBody === undefined
        ? []
        : [`${words.requestBody} = ${code(jsonWords(requestBody))}`]),
    ]);
  });
}
