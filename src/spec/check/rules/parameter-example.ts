import { isJsonObject, type JsonObject } from '../../../model/json.ts';
import { explainsItself } from '../example-of.ts';
import type { CheckRule } from '../rule.ts';

/** Samples of calls are made from examples; without one they say `string`. */
export const parameterExample: CheckRule = {
  name: 'parameter-example',
  severity: 'warning',
  hint: 'Add an `example` to the parameter or its schema, a value that works in the sandbox if there is one.',
  source: 'Code samples and the console start from it.',
  visit: () => ({
    Parameter(parameter, { report, location, resolve }) {
      if (parameter['in'] === 'body') return;
      const follow = (node: JsonObject): JsonObject => resolve<JsonObject>(node).node ?? node;
      const media = Object.values(parameter['content'] ?? {}).filter(isJsonObject);
      // OpenAPI 2.0 writes the keywords of the schema into the parameter itself.
      const schema = parameter['schema'] ?? parameter;
      if ([parameter, schema, ...media].some((holder) => explainsItself(holder, follow))) return;
      report({
        message: `The parameter \`${String(parameter['name'])}\` has no example.`,
        location: location.key(),
      });
    },
  }),
};
