import { twins as words } from '#words/twins.ts';
import type { ApiVersion } from '../model/api.ts';
import type { Content, Parameter, RequestBody, ResponseHeader } from '../model/operation.ts';
import { schemaOf } from '../model/schema.ts';
import { type BodyExample, bodyExamples, isJsonMedia } from '../model/body-examples.ts';
import { exampleText } from '../model/example-text.ts';
import { parameterStyleWords } from '../model/parameter-style-words.ts';
import type { Direction } from '../model/sample-schema.ts';
import { jsonWords } from '../model/schema-words.ts';
import { containWords } from './contain-words.ts';
import { code, fence, inline } from './escape.ts';
import { item } from './list-item.ts';
import { schemaFacts, schemaMarks } from './schema-facts.ts';
import { fieldLines, schemaLines, typeLink } from './schema-list.ts';

type Block = string | readonly string[] | undefined | false;

const places = ['path', 'query', 'querystring', 'header', 'cookie'] as const;

/** Parameters by where they stand in the request, each a line of a list. */
export function parameterBlocks(
  parameters: readonly Parameter[],
  version: ApiVersion,
  heading = '##',
): Block[] {
  return places.flatMap((place) => {
    const found = parameters.filter((parameter) => parameter.in === place);
    if (found.length === 0) return [];
    return [
      `${heading} ${words.parameters[place]}`,
      found.flatMap((parameter) => parameterLine(parameter, version)),
    ];
  });
}

function parameterLine(parameter: Parameter, version: ApiVersion): string[] {
  const { name, required, deprecated, schema: node, examples, mediaType } = parameter;
  const schema = node && schemaOf(version, node);
  const style = parameterStyleWords(parameter) ?? mediaType;
  const example = examples[0];
  const facts = schema ? schemaFacts(example ? { ...schema, examples: [] } : schema, version) : [];
  const marks = [
    node ? typeLink(node, version) : words.anyType,
    ...schemaMarks(schema, required).filter((mark) => mark !== words.deprecated),
    ...(deprecated || schema?.deprecated ? [words.deprecated] : []),
  ];
  return item(
    `${code(name)} (${marks.join(', ')})`,
    parameter.description ?? schema?.description,
    [
      ...facts,
      ...(example ? [`${words.example} ${code(jsonWords(example.value))}`] : []),
      ...(style === undefined ? [] : [`${words.writtenAs} ${code(style)}`]),
    ],
    node ? fieldLines(node, version, 'request') : [],
  );
}

/** What is sent, each media type with its schema and examples. */
export function requestBlocks(
  body: RequestBody | undefined,
  version: ApiVersion,
  heading = '##',
): Block[] {
  if (!body) return [];
  return [
    `${heading} ${body.required ? words.requestBodyRequired : words.requestBody}`,
    containWords(body.description ?? ''),
    ...contentBlocks(body.contents, version, 'request'),
  ];
}

/** Media types of a body, each with its schema and examples. */
export function contentBlocks(
  contents: readonly Content[],
  version: ApiVersion,
  direction: Direction,
): Block[] {
  return contents.flatMap((content) => {
    const node = content.schema ?? content.itemSchema;
    const encodings = Object.entries(content.encoding ?? {}).flatMap(([name, { contentType }]) =>
      contentType === undefined ? [] : [`- ${words.sentAs(code(name), code(contentType))}`],
    );
    return [
      content.itemSchema ? words.streamOf(code(content.mediaType)) : code(content.mediaType),
      node && schemaLines(node, version, direction),
      encodings,
      ...bodyExamples([content], version, direction).flatMap(exampleBlocks),
    ];
  });
}

function exampleBlocks({ mediaType, example, isGenerated }: BodyExample): Block[] {
  const isNamed = !['default', 'generated'].includes(example.name);
  const title = inline(example.summary ?? (isNamed ? example.name : ''));
  const label = isGenerated ? words.exampleMade : words.exampleTitled(title);
  return [
    label,
    containWords(example.description ?? ''),
    fence(exampleText(example.value), isJsonMedia(mediaType) ? 'json' : 'text'),
  ];
}

/** Headers of an answer, each a line of a list. */
export function headerBlocks(headers: readonly ResponseHeader[], version: ApiVersion): Block[] {
  if (headers.length === 0) return [];
  return [
    words.headers,
    headers.flatMap(({ name, required, description, schema: node }) => {
      const schema = node && schemaOf(version, node);
      const marks = [
        node ? typeLink(node, version) : 'string',
        ...(required ? [words.alwaysThere] : []),
      ];
      return item(
        `${code(name)} (${marks.join(', ')})`,
        description ?? schema?.description,
        schema ? schemaFacts(schema, version) : [],
        node && fieldLines(node, version, 'response'),
      );
    }),
  ];
}
