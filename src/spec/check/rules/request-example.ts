import { isJsonObject, objectField, type JsonObject } from '../../../model/json.ts';
import { explainsItself } from '../example-of.ts';
import type { CheckRule } from '../rule.ts';

const hint =
  'Add `example` or `examples` to the media type, or an `example` to each property of its schema.';

/** What readers copy first is the body of a call. */
export const requestExample: CheckRule = {
  name: 'request-example',
  severity: 'warning',
  hint,
  source: 'Code samples and the console start from it.',
  visit: () => ({
    RequestBody(body, { report, location, resolve }) {
      const follow = (node: JsonObject): JsonObject => resolve<JsonObject>(node).node ?? node;
      for (const [mediaType, media] of Object.entries(objectField(body, 'content'))) {
        if (!isJsonObject(media)) continue;
        if ([media, media['schema']].some((holder) => explainsItself(holder, follow))) continue;
        report({
          message: `The body \`${mediaType}\` has no example.`,
          location: location.child(['content', mediaType]).key(),
        });
      }
    },
    Parameter(parameter, { report, location, resolve }) {
      if (parameter['in'] !== 'body') return;
      const follow = (node: JsonObject): JsonObject => resolve<JsonObject>(node).node ?? node;
      if (explainsItself(parameter['schema'], follow)) return;
      report({ message: 'The body has no example.', location: location.key() });
    },
  }),
};
