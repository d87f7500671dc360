import { tryConsole as words } from '#words/try-console.ts';
import { field, listField, objectField, stringField, type Json } from '../../model/json.ts';

/** Characters of a value that a hint shows. */
const valueLimit = 200;

/**
 * The description of a parameter (Markdown) with what the console says beside it: an example and the default of an optional one,
 * whose field starts empty, and what a browser cannot send.
 *
 * @param parameter a Parameter Object of OpenAPI 3.1, without references
 */
export function describeParameter(parameter: Json): string {
  const optional = field(parameter, 'required') !== true;
  return [
    stringField(parameter, 'description'),
    ...(optional
      ? [hint(words.example, exampleOf(parameter)), hint(words.default, defaultOf(parameter))]
      : []),
    stringField(parameter, 'in') === 'cookie' ? words.cookie : undefined,
  ]
    .filter((text) => text !== undefined)
    .join('\n\n');
}

function exampleOf(parameter: Json): Json | undefined {
  const [named] = Object.values(objectField(parameter, 'examples'));
  const schema = field(parameter, 'schema');
  return (
    field(parameter, 'example') ??
    field(named, 'value') ??
    field(schema, 'example') ??
    listField(schema, 'examples')[0]
  );
}

const defaultOf = (parameter: Json) => field(field(parameter, 'schema'), 'default');

function hint(name: string, value: Json | undefined): string | undefined {
  if (value === undefined) return undefined;
  const text = (typeof value === 'string' ? value : JSON.stringify(value)).replace(/\s+/g, ' ');
  // A fence of two lets a backtick stand inside (CommonMark 6.1).
  return text === '' || text.length > valueLimit || text.includes('``')
    ? undefined
    : `${name}: \`\` ${text} \`\``;
}
