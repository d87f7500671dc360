import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocsMaker } from '../maker.ts';
import { peerFile } from '../peer-file.ts';

/** Redoc 3's standalone bundle, as its own README shows it, from the same server. */
export const redoc: DocsMaker = {
  name: 'Redoc 3',
  setUp: 'The standalone bundle from the same server, `<redoc spec-url>`, telemetry off.',
  make: async (operation, folder) => {
    await copyFile(operation.description.path, join(folder, 'description.json'));
    await copyFile(
      peerFile('redoc/bundles/redoc.standalone.js'),
      join(folder, 'redoc.standalone.js'),
    );
    await writeFile(
      join(folder, 'index.html'),
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Redoc</title><meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body><redoc spec-url="/description.json" disable-telemetry="true"></redoc><script type="module" src="/redoc.standalone.js"></script></body></html>\n`,
    );
    return { docs: { folder, ...redocPlace(operation) } };
  },
};

/** Where Redoc 3 shows an operation. */
export const redocPlace = ({
  tag,
  operationId,
}: {
  readonly tag?: string;
  readonly operationId: string;
}) => ({
  address: `/#/${tag ?? 'other'}/${operationId}`,
  heading: 'h1, h2, h3',
});
