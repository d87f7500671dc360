import { buildCacheDir, gatewayUrl } from '../config/env.ts';
import { portalConfig } from '../config/portal-config.ts';
import { downloadKinds, makeDownload } from '../downloads/downloads.ts';
import { sourceEnding } from '../downloads/source-file.ts';
import { writtenSize } from '../downloads/written-size.ts';
import type { ApiVersion } from '../model/api.ts';
import type { Download, DownloadKind } from '../model/download.ts';
import { descriptionFile, downloadFile } from '../model/site-paths.ts';
import type { StoredApi } from './_apis.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const kept = new WeakMap<StoredApi, Map<DownloadKind, Promise<Bytes | undefined>>>();

/** The bytes of one file of a version, made once: the overview says how large it is, and a route writes it. */
export function downloadBytes(api: StoredApi, kind: DownloadKind): Promise<Bytes | undefined> {
  const known = kept.get(api) ?? new Map<DownloadKind, Promise<Bytes | undefined>>();
  kept.set(api, known);
  const made =
    known.get(kind) ??
    makeDownload(kind, {
      version: api.version,
      document: api.document(),
      gatewayUrl,
      siteOrigin: new URL(portalConfig.siteUrl).origin,
      root: process.cwd(),
      cacheDir: buildCacheDir,
    });
  known.set(kind, made);
  return made;
}

/** All that can be taken away of a version, with what is too large for it. */
export function downloadsOf(api: StoredApi): Promise<readonly Download[]> {
  const downloads = downloadKinds(api.version).map(async (kind): Promise<Download> => {
    const href = downloadPath(api.version, kind);
    const size =
      writtenSize(import.meta.env.BUILT_SITE, href) ?? (await downloadBytes(api, kind))?.length;
    return size === undefined ? { kind } : { kind, href, size };
  });
  return Promise.all(downloads);
}

/** Where a file of a version stands. */
export function downloadPath(version: ApiVersion, kind: DownloadKind): string {
  switch (kind) {
    case 'json':
    case 'yaml':
      return descriptionFile(version, kind);
    case 'source':
      return downloadFile(version, `source.${sourceEnding(version)}`);
    case 'postman':
      return downloadFile(version, 'postman.json');
    case 'typescript':
      return downloadFile(version, 'typescript-client.zip');
  }
}
