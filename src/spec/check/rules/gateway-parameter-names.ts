import { listField, stringField, type JsonObject } from '../../../model/json.ts';
import { operationsOf } from '../path-operations.ts';
import { awsPages, type CheckRule } from '../rule.ts';

const places = ['path', 'query', 'header'];

/** Recorded from AWS: "Parameter names must be unique across querystring, header and path". */
export const gatewayParameterNames: CheckRule = {
  name: 'gateway-parameter-names',
  severity: 'error',
  hint: 'Rename one of the two; API Gateway tells parameters apart by name alone.',
  source: awsPages.putMethod,
  visit: () => ({
    PathItem(item, context) {
      for (const { node, at } of operationsOf(item, context)) {
        const placeOf = new Map<string, string>();
        const written = [...listField(item, 'parameters'), ...listField(node, 'parameters')];
        for (const parameter of written) {
          const { node: found } = context.resolve<JsonObject>(parameter as JsonObject);
          const [name, place] = [stringField(found, 'name'), stringField(found, 'in')];
          if (name === undefined || place === undefined || !places.includes(place)) continue;
          const other = placeOf.get(name);
          placeOf.set(name, place);
          if (other === undefined || other === place) continue;
          context.report({
            message: `The parameter \`${name}\` stands in ${other} and in ${place}.`,
            location: at.key(),
          });
        }
      }
    },
  }),
};
