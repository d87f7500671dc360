import type { Plugin } from 'vite';

const nothing = 'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22/%3E';

/** Remote addresses in Redoc's bundle that are fetched whatever its options say, and what stands for them. */
const replacements: readonly (readonly [string, string])[] = [
  ['https://cdn.redoc.ly/redoc/logo-mini-full.svg', nothing],
  ['https://cdn.redoc.ly/redoc/logo-mini.svg', nothing],
  ['https://cdn.redocly.com/icons', 'data:,'],
  ['https://otel.cloud.redocly.com/v1/traces', 'data:,'],
];

/** Takes the addresses of other origins out of Redoc: no page of the portal may load anything from elsewhere. */
export function redocOffline(): Plugin {
  return {
    name: 'gatehouse:redoc-offline',
    enforce: 'pre',
    transform: {
      filter: { id: /node_modules\/redoc\/bundles\/redoc(\.standalone)?\.js/ },
      handler: (code) => ({
        code: replacements.reduce((text, [from, to]) => text.replaceAll(from, to), code),
        map: null,
      }),
    },
  };
}
