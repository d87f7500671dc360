import { awsPages, type CheckRule } from '../rule.ts';

/** Models are JSON Schema draft 4; an import drops these, or does not check by them. */
const passedOver = [
  ...['discriminator', 'exclusiveMinimum', 'exclusiveMaximum', 'readOnly', 'example', 'deprecated'],
  ...['maxItems', 'minItems', 'nullable', 'const', 'if', 'prefixItems', 'unevaluatedProperties'],
];

export const importSchemaKeyword: CheckRule = {
  name: 'import-schema-keyword',
  severity: 'off',
  hint: 'Check it in the backend too; the description in the portal keeps it.',
  source: awsPages.notes,
  visit: () => ({
    Schema(schema, { report, location }) {
      for (const keyword of passedOver)
        if (Object.hasOwn(schema, keyword))
          report({
            message: `API Gateway passes over \`${keyword}\` in models.`,
            location: location.child(keyword).key(),
          });
    },
  }),
};
