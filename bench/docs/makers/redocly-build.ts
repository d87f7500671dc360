import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { runMeasured } from '../../run-measured.ts';
import { buildLimitSeconds, type DocsMaker } from '../maker.ts';
import { peerFile } from '../peer-file.ts';
import { redocPlace } from './redoc.ts';

/** One prerendered file, as Redocly recommends for Redoc. */
export const redoclyBuild: DocsMaker = {
  name: 'redocly build-docs',
  setUp:
    '`redocly build-docs --inlineBundle`: one prerendered file; without the first its script comes from a CDN.',
  make: async (operation, folder) => {
    const page = join(folder, 'redoc-static.html');
    const build = await runMeasured(
      peerFile('@redocly/cli/bin/cli.js'),
      ['build-docs', operation.description.path, '--inlineBundle', '-o', page],
      {
        cwd: folder,
        env: { REDOCLY_TELEMETRY: 'off', CI: 'true', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
        limitSeconds: buildLimitSeconds,
      },
    );
    if (build.end !== 'done') return { build };
    await rename(page, join(folder, 'index.html'));
    return { build, docs: { folder, ...redocPlace(operation) } };
  },
};
