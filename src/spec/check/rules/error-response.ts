import {
  field,
  isJsonObject,
  listField,
  objectField,
  type JsonObject,
} from '../../../model/json.ts';
import { operationsOf } from '../path-operations.ts';
import type { CheckRule } from '../rule.ts';

/** A refusal: a status of 4, alone or as a range, or what stands for every status that is not named. */
const refusal = /^(4..|default)$/i;

/** A caller handles the errors that are described. */
export const errorResponse: CheckRule = {
  name: 'error-response',
  severity: 'warning',
  hint: 'Describe at least one refusal under `responses`: `400`, `404`, `4XX` or `default`.',
  source: 'https://spec.openapis.org/oas/v3.1.1.html#responses-object',
  visit: () => ({
    PathItem(item, context) {
      for (const { node, at } of operationsOf(item, context)) {
        if (!isJsonObject(node['responses']) || cannotBeRefused(item, node)) continue;
        if (Object.keys(objectField(node, 'responses')).some((status) => refusal.test(status)))
          continue;
        context.report({
          message: 'The operation describes no answer to a faulty call.',
          location: at.child('responses').key(),
        });
      }
    },
  }),
};

/** Takes nothing and needs nothing: a call of it can hardly be faulty. */
const cannotBeRefused = (item: JsonObject, operation: JsonObject): boolean =>
  field(operation, 'requestBody') === undefined &&
  [...listField(item, 'parameters'), ...listField(operation, 'parameters')].length === 0 &&
  Array.isArray(operation['security']) &&
  listField(operation, 'security').length === 0;
