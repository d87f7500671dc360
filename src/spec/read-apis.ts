import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { PortalConfig } from '../config/schema.ts';
import type { ApiVersion } from '../model/api.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { JsonObject } from '../model/json.ts';
import { bundleDescription } from './bundle-description.ts';
import type { DescriptionFile } from './description-file.ts';
import { findDescriptions } from './find-descriptions.ts';
import { loadDescription } from './load-description.ts';
import { normalizeDescription } from './normalize-description.ts';
import { upgradeDescription } from './upgrade-description.ts';
import { validateDescription } from './validate-description.ts';

/** Where to read, and the owner's config, which says what needs a key. Both folders are absolute paths. */
export interface ReadOptions {
  /** The project's root: findings name files from here. */
  readonly root: string;
  readonly config: PortalConfig;
  /** The folder of the descriptions; `openapi` under the root when absent. */
  readonly openapiRoot?: string;
}

export interface ReadResult {
  /** Versions that could be read, by API and version name. One with an error is left out; its findings say why. */
  readonly versions: readonly ApiVersion[];
  /** By `apiId/version`: one document of OpenAPI 3.1 or 3.2, or AsyncAPI, with local $refs only. */
  readonly documents: Readonly<Record<string, JsonObject>>;
  readonly diagnostics: readonly Diagnostic[];
  /** Absolute paths of every file that was read, for watching. */
  readonly files: readonly string[];
}

interface ReadVersion {
  readonly version?: ApiVersion;
  readonly document?: JsonObject;
  readonly diagnostics: readonly Diagnostic[];
  readonly files: readonly string[];
}

/** Every description of the portal, from files to model. Faults are collected, never thrown: one API's do not touch another. */
export async function readApis({ root, config, openapiRoot }: ReadOptions): Promise<ReadResult> {
  const base = await realpath(root);
  const folder = openapiRoot ?? join(base, 'openapi');
  const { found, diagnostics } = await findDescriptions(base, folder);
  const read: ReadVersion[] = [];
  for (const file of found) read.push(await readVersion(base, folder, file, config));
  return {
    versions: read.flatMap(({ version }) => version ?? []),
    documents: Object.fromEntries(
      read.flatMap(({ version, document }) =>
        version && document ? [[`${version.apiId}/${version.version}`, document]] : [],
      ),
    ),
    diagnostics: [...diagnostics, ...read.flatMap((one) => one.diagnostics)],
    files: read.flatMap(({ files }) => files),
  };
}

/** The recipe: load, validate, bundle, upgrade, normalize. It stops after the stage that finds an error. */
async function readVersion(
  root: string,
  folder: string,
  file: DescriptionFile,
  config: PortalConfig,
): Promise<ReadVersion> {
  const { loaded, diagnostics } = await loadDescription(root, folder, file);
  if (!loaded) return { diagnostics, files: [file.path] };

  const findings = [...(await validateDescription(loaded))];
  const files = [...loaded.resolver.getFiles()];
  if (findings.some(isError)) return { diagnostics: findings, files };

  const { bundled, diagnostics: bundling } = await bundleDescription(loaded);
  findings.push(...bundling);
  if (!bundled || bundling.some(isError)) return { diagnostics: findings, files };

  const document = upgradeDescription(bundled);
  const { version, diagnostics: semantic } = normalizeDescription(document, loaded, config);
  return { version, document, diagnostics: [...findings, ...semantic], files };
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}
