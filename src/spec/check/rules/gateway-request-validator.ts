import type { Location } from '@redocly/openapi-core';
import { objectField } from '../../../model/json.ts';
import { operationsOf } from '../path-operations.ts';
import { awsPages, type CheckRule } from '../rule.ts';

const extension = 'x-amazon-apigateway-request-validator';

export const gatewayRequestValidator: CheckRule = {
  name: 'gateway-request-validator',
  severity: 'error',
  hint: 'Define the validator under `x-amazon-apigateway-request-validators` of the document, or correct its name.',
  source: awsPages.validator,
  visit: () => {
    let defined = new Set<string>();
    const fault = (name: unknown, location: Location) =>
      typeof name === 'string' && defined.has(name)
        ? []
        : [{ message: `No request validator is named \`${String(name)}\`.`, location }];
    return {
      Root(root, { report, location }) {
        defined = new Set(Object.keys(objectField(root, `${extension}s`)));
        if (root[extension] === undefined) return;
        fault(root[extension], location.child(extension)).forEach(report);
      },
      PathItem(item, context) {
        for (const { node, at } of operationsOf(item, context))
          if (node[extension] !== undefined)
            fault(node[extension], at.child(extension)).forEach(context.report);
      },
    };
  },
};
