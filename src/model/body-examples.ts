import type { ApiVersion } from './api.ts';
import type { Content, Example, Response } from './operation.ts';
import { type Direction, sampleSchema } from './sample-schema.ts';

/** A body to read beside its schema. */
export interface BodyExample {
  readonly mediaType: string;
  readonly example: Example;
  /** Made from the schema, because the description holds none. */
  readonly isGenerated: boolean;
}

/** Written examples are all shown, unless someone generated hundreds. */
const mostWritten = 20;

/**
 * The examples of a body: the written ones of each media type, else one made from its schema. Values that
 * are not JSON on the wire, such as the fields of a form, are not made up: what JSON would show of them nobody sends.
 */
export function bodyExamples(
  contents: readonly Content[],
  version: ApiVersion,
  direction: Direction,
): BodyExample[] {
  return contents.flatMap((content): BodyExample[] => {
    const { mediaType, examples } = content;
    if (examples.length > 0)
      return examples
        .slice(0, mostWritten)
        .map((example) => ({ mediaType, example, isGenerated: false }));
    const example = generated(content, version, direction);
    return example ? [{ mediaType, example, isGenerated: true }] : [];
  });
}

/** An answer to read, and the statuses it may come with. */
export interface ResponseExample extends BodyExample {
  readonly statuses: readonly string[];
  /** The only one of its status, which then names it well enough. */
  readonly isAlone: boolean;
}

/**
 * The answers of an operation, successes first: what is written of every media type, else one made for the first. Errors made from
 * the same schema look alike: one stands for all of them.
 */
export function responseExamples(
  responses: readonly Response[],
  version: ApiVersion,
): ResponseExample[] {
  const found: ResponseExample[] = [];
  const statusesOf = new Map<string, string[]>();
  for (const { status, contents } of responsesInOrder(responses)) {
    const shown = contents.filter(({ examples }, index) => index === 0 || examples.length > 0);
    const examples = bodyExamples(shown, version, 'response');
    for (const one of examples) {
      const text = one.isGenerated ? JSON.stringify(one.example.value) : undefined;
      const same = text === undefined ? undefined : statusesOf.get(text);
      if (same) {
        same.push(status);
        continue;
      }
      const statuses = [status];
      if (text !== undefined) statusesOf.set(text, statuses);
      found.push({ ...one, statuses, isAlone: examples.length === 1 });
    }
  }
  return found;
}

/** Answers as a reader looks for them: successes, then the other statuses as written, then what stands for all the rest. */
export function responsesInOrder(responses: readonly Response[]): Response[] {
  const rank = ({ status }: Response) =>
    status.startsWith('2') ? 0 : status === 'default' ? 2 : 1;
  return [...responses].sort((one, other) => rank(one) - rank(other));
}

function generated(
  { mediaType, schema, itemSchema }: Content,
  version: ApiVersion,
  direction: Direction,
): Example | undefined {
  const node = schema ?? itemSchema;
  const value = node && sampleSchema(node, version, direction);
  if (value === undefined) return undefined;
  const isReadable = isJsonMedia(mediaType) || (isText(mediaType) && typeof value === 'string');
  return isReadable ? { name: 'generated', value } : undefined;
}

/** Whether bodies of a media type are JSON, a stream of JSON values included. */
export const isJsonMedia = (mediaType: string): boolean =>
  mediaType === '*/*' || /[/+](json|jsonl|x-ndjson|json-seq)\b/i.test(mediaType);

const isText = (mediaType: string): boolean => /^text\/(?!event-stream)/i.test(mediaType);
