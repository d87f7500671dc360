import { isJsonObject, objectField, type JsonObject } from '../../../model/json.ts';
import { explainsItself } from '../example-of.ts';
import type { CheckRule } from '../rule.ts';

/** Also what the local gateway answers with where no backend does. */
export const responseExample: CheckRule = {
  name: 'response-example',
  severity: 'warning',
  hint: 'Add `example` or `examples` to the media type, or an `example` to each property of its schema.',
  source: 'Readers see it beside the operation, and the local gateway answers with it.',
  visit: () => ({
    Response(response, { report, location, resolve }) {
      const follow = (node: JsonObject): JsonObject => resolve<JsonObject>(node).node ?? node;
      for (const [mediaType, media] of Object.entries(objectField(response, 'content'))) {
        if (!isJsonObject(media)) continue;
        if ([media, media['schema']].some((holder) => explainsItself(holder, follow))) continue;
        report({
          message: `The answer \`${mediaType}\` has no example.`,
          location: location.child(['content', mediaType]).key(),
        });
      }
      // OpenAPI 2.0: one schema and examples by media type.
      const schema = response['schema'];
      if (schema === undefined || isJsonObject(response['examples'])) return;
      if (!explainsItself(schema, follow))
        report({ message: 'The answer has no example.', location: location.key() });
    },
  }),
};
