import type { ApiVersion } from './api.ts';
import type { MessageExample } from './channel.ts';
import { bodyExamples } from './body-examples.ts';
import { directionOf, type PlacedMessage } from './message-places.ts';

/** A message to read beside its schema. */
export interface ShownMessageExample {
  readonly example: MessageExample;
  /** Made from the schema, because the description holds none. */
  readonly isGenerated: boolean;
}

/** Written examples are all shown, unless someone generated hundreds. */
const mostWritten = 20;

/** The examples of a message: the written ones, else one made from the schema of its payload. */
export function messageExamples(
  placed: PlacedMessage,
  version: ApiVersion,
): readonly ShownMessageExample[] {
  const { examples, contentType, payload } = placed.message;
  if (examples.length > 0)
    return examples.slice(0, mostWritten).map((example) => ({ example, isGenerated: false }));
  const content = { mediaType: contentType, examples: [], ...(payload && { schema: payload }) };
  return bodyExamples([content], version, directionOf(placed));
}
