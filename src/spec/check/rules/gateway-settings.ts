import type { Json } from '../../../model/json.ts';
import { awsPages, type CheckRule } from '../rule.ts';

/** Bytes (API_CreateRestApi, `minimumCompressionSize`); the bounds are those of a recorded refusal. */
const largestCompressionSize = 10_485_760;

/** What each setting of the whole API may be, in words and as a test. */
const settings: readonly {
  readonly name: string;
  readonly takes: string;
  readonly isValid: (value: Json) => boolean;
}[] = [
  {
    name: 'x-amazon-apigateway-api-key-source',
    takes: '`HEADER` or `AUTHORIZER`',
    isValid: (value) => value === 'HEADER' || value === 'AUTHORIZER',
  },
  {
    name: 'x-amazon-apigateway-minimum-compression-size',
    takes: `a number from 0 to ${largestCompressionSize}`,
    isValid: (value) =>
      Number.isInteger(value) && Number(value) >= 0 && Number(value) <= largestCompressionSize,
  },
  {
    name: 'x-amazon-apigateway-binary-media-types',
    takes: 'a list of media types such as `image/png`',
    isValid: (value) =>
      Array.isArray(value) && value.every((type) => /^[\w.+*-]+\/[\w.+*-]+$/.test(String(type))),
  },
];

export const gatewaySettings: CheckRule = {
  name: 'gateway-settings',
  severity: 'error',
  hint: 'Correct the value, or leave the extension out: API Gateway then uses its default.',
  source: awsPages.extensions,
  visit: () => ({
    Root(root, { report, location }) {
      for (const { name, takes, isValid } of settings) {
        const value = root[name];
        if (value === undefined || isValid(value)) continue;
        report({ message: `\`${name}\` takes ${takes}.`, location: location.child(name) });
      }
    },
  }),
};
