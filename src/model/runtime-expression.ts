/** A part of a request or an answer that a runtime expression points at (OpenAPI, "Runtime Expressions"). */
export interface ExpressionSource {
  readonly of: 'url' | 'method' | 'statusCode' | 'request' | 'response';
  /** For a request or an answer: where in it. */
  readonly in?: 'header' | 'query' | 'path' | 'body';
  /** Name of the header or parameter, or of the property in the body with those around it: `data.id`; absent for all of it. */
  readonly name?: string;
}

const pattern =
  /^\$(?:(url|method|statusCode)|(request|response)\.(?:(header|query|path)\.(.+)|(body)(?:#(.*))?))$/;

/** Reads `$response.body#/id`; `undefined` for what is no expression, which then stands for itself. */
export function parseExpression(text: string): ExpressionSource | undefined {
  const [, alone, of, place, name, body, pointer = ''] = pattern.exec(text) ?? [];
  if (alone !== undefined) return { of: alone as 'url' | 'method' | 'statusCode' };
  if (of === undefined) return undefined;
  const source = { of: of as 'request' | 'response' };
  if (body === undefined)
    return { ...source, in: place as 'header' | 'query' | 'path', name: name ?? '' };
  const path = pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');
  return { ...source, in: 'body', ...(path !== '' && { name: path }) };
}

/** The expressions in a text with some in braces: `https://{$request.query.host}/done`. */
export const expressionsIn = (text: string): readonly ExpressionSource[] =>
  [...text.matchAll(/\{(\$[^}]+)\}/g)].flatMap(
    ([, expression = '']) => parseExpression(expression) ?? [],
  );
