import type { Location } from '@redocly/openapi-core';
import { isJsonObject, type JsonObject } from '../../model/json.ts';
import { httpMethods } from '../../model/operation.ts';
import { anyMethod } from '../gateway/rest-methods.ts';
import type { CheckContext, CheckVisitor } from './rule.ts';

const extension = 'x-amazon-apigateway-integration';

/** An object of the file and its place. */
export interface Placed {
  readonly node: JsonObject;
  readonly at: Location;
}

/** The operations of a path item, that of API Gateway for any method among them, which no specification knows. */
export function operationsOf(item: JsonObject, { location }: CheckContext): readonly Placed[] {
  return [...httpMethods, anyMethod].flatMap((method) => {
    const node = item[method];
    return isJsonObject(node) ? [{ node, at: location.child(method) }] : [];
  });
}

/** A visitor that is told of each `x-amazon-apigateway-integration`. */
export function visitIntegrations(
  visit: (integration: Placed, context: CheckContext) => void,
): CheckVisitor {
  return {
    PathItem(item, context) {
      for (const { node, at } of operationsOf(item, context)) {
        const integration = node[extension];
        if (isJsonObject(integration) && integration['$ref'] === undefined)
          visit({ node: integration, at: at.child(extension) }, context);
      }
    },
  };
}

/** The type of an integration in small letters, as descriptions write it; empty when it has none. */
export const integrationType = ({ node }: Placed): string =>
  typeof node['type'] === 'string' ? node['type'].toLowerCase() : '';

/** A visitor that finds fault with one member of integrations, when that has a value which is not one of a few. */
export function visitEnumeration(member: string, known: readonly string[]): CheckVisitor {
  return visitIntegrations(({ node, at }, { report }) => {
    const value = node[member];
    if (value === undefined) return;
    if (typeof value === 'string' && known.includes(value.toLowerCase())) return;
    report({
      message: `\`${member}\` is \`${String(value)}\`; API Gateway knows ${known.map((name) => `\`${name}\``).join(', ')}.`,
      location: at.child(member),
    });
  });
}
