import { defineConfig } from '@hey-api/openapi-ts';

/**
 * `npm run generate`: the types and zod schemas of the portal's own API, made from its description and committed, so that
 * functions and islands parse with one contract. tests/house/portal-api.test.ts fails when they are stale.
 */
export default defineConfig({
  input: 'openapi/portal/v1.yaml',
  output: {
    path: 'src/model/portal-api',
    entryFile: false,
    module: { extension: '.ts' },
  },
  logs: { level: 'warn', file: false },
  plugins: [
    { name: '@hey-api/typescript' },
    {
      name: 'zod',
      compatibilityVersion: 'mini',
      definitions: { name: '{{name}}Schema' },
      requests: {
        body: { name: '{{name}}BodySchema' },
        headers: { name: '{{name}}HeadersSchema' },
        path: { name: '{{name}}PathSchema' },
        query: { name: '{{name}}QuerySchema' },
      },
      responses: { name: '{{name}}ResponseSchema' },
      $resolvers: {
        // The generator drops `additionalProperties: false`; without it a misspelt member would be ignored in silence.
        object: (context) => {
          const rest = context.schema.additionalProperties;
          const closed = typeof rest === 'object' && rest.type === 'never';
          if (!closed) return undefined;
          return context
            .$(context.symbols.z)
            .attr('strictObject')
            .call(context.nodes.shape(context));
        },
      },
    },
  ],
});
