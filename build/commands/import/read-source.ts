import { isJsonObject, type JsonObject } from '../../../src/model/json.ts';
import { convertPostman, postmanVersion } from '../../../src/spec/import/postman.ts';
import { tidyExport } from '../../../src/spec/import/tidy-export.ts';
import { exportStage } from '../aws/export-stage.ts';
import { openGateway, requireLocalGateway } from '../aws/gateway-client.ts';
import { readStageAddress } from '../aws/stage-address.ts';
import { Problem } from '../../terminal.mjs';
import { fetchDescription } from './fetch-description.ts';
import { gatherFiles, type GatheredFiles } from './gather-files.ts';
import { readLocal } from './read-file.ts';
import type { SourceDocument } from './source-document.ts';

/** A source in memory, whatever it was written in. */
export interface ReadSource extends GatheredFiles {
  readonly source: SourceDocument;
  /** Secrets of a Postman collection that were left out, in words. */
  readonly removed: readonly string[];
}

/**
 * Reads what an import is given.
 * @param written a path, an address, or `aws:restApiId/stage`
 * @param isLocal whether `aws:` means the portal on this machine
 * @param tell is told how far it is
 * @throws Problem
 */
export async function readSource(
  written: string,
  isLocal: boolean,
  tell: (state: string) => void,
): Promise<ReadSource> {
  const source = await open(written, isLocal, tell);
  const gathered = await gatherFiles(source);
  const postman = postmanVersion(gathered.parsed);
  if (postman === undefined) return { source, ...gathered, removed: [] };
  if (postman !== 2 || !isJsonObject(gathered.parsed))
    throw new Problem(
      `${source.shown} is a Postman collection of version ${postman}.`,
      'Export it from Postman as "Collection v2.1" and import that.',
    );
  try {
    const { text, removed } = await convertPostman(gathered.parsed);
    const converted = { shown: source.shown, name: 'openapi.yaml', text };
    return { source: converted, ...(await gatherFiles(converted)), removed };
  } catch (error) {
    throw new Problem(
      `${source.shown} is a Postman collection that cannot be converted: ${(error as Error).message}.`,
      'Export it from Postman once more as "Collection v2.1"; if that fails too, report it with the collection.',
    );
  }
}

async function open(
  written: string,
  isLocal: boolean,
  tell: (state: string) => void,
): Promise<SourceDocument> {
  if (written.startsWith('aws:')) {
    const address = readStageAddress(written);
    const gateway = isLocal ? requireLocalGateway() : await openGateway();
    tell(gateway.shown);
    const exported = JSON.parse(await exportStage(gateway, address)) as JsonObject;
    const text = `${JSON.stringify(tidyExport(exported), null, 2)}\n`;
    return { shown: written, name: 'openapi.json', text };
  }
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(written)
    ? fetchDescription(written, tell)
    : readLocal(written);
}
