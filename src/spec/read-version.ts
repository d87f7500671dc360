import { relative, sep } from 'node:path';
import type { PortalConfig } from '../config/schema.ts';
import type { ApiVersion } from '../model/api.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { JsonObject } from '../model/json.ts';
import { bundleDescription } from './bundle-description.ts';
import type { DescriptionFile } from './description-file.ts';
import { loadDescription } from './load-description.ts';
import { normalizeDescription } from './normalize-description.ts';
import { upgradeDescription } from './upgrade-description.ts';
import { validateDescription } from './validate-description.ts';

/** What reading one description gave. */
export interface Reading {
  /** Version and document are there together, or the findings say why not. */
  readonly version?: ApiVersion;
  readonly document?: JsonObject;
  readonly diagnostics: readonly Diagnostic[];
  /** Absolute paths of every file that was read. */
  readonly files: readonly string[];
  /** SHA-256 of each file as it was read, when there is a version. */
  readonly digests?: Readonly<Record<string, string>>;
  /** The result depends on more than those files: on one that could not be read and may be there the next time. */
  readonly hasRefusals?: boolean;
}

/**
 * The recipe: load, validate, bundle, upgrade, normalize. It stops after the stage that finds an error.
 * @param root absolute path that findings name files from
 * @param folder absolute path of the folder that no file may lie outside of
 */
export async function readVersion(
  root: string,
  folder: string,
  file: DescriptionFile,
  config: PortalConfig,
): Promise<Reading> {
  const { loaded, diagnostics } = await loadDescription(root, folder, file);
  if (!loaded) return { diagnostics, files: [file.path] };

  const findings = [...(await validateDescription(loaded))];
  const { resolver } = loaded;
  const files = [...resolver.getFiles()];
  if (findings.some(isError)) return { diagnostics: findings, files };

  const { bundled, diagnostics: bundling } = await bundleDescription(loaded);
  findings.push(...bundling);
  if (!bundled || bundling.some(isError)) return { diagnostics: findings, files };

  const document = upgradeDescription(bundled);
  const { version, diagnostics: semantic } = normalizeDescription(document, loaded, config);
  return {
    version: withParts(version, files, root),
    document,
    diagnostics: [...findings, ...semantic],
    files,
    digests: Object.fromEntries(resolver.digests),
    hasRefusals: resolver.refusals.size > 0,
  };
}

/** Names the other files of a description that has several, as the first one is named. */
function withParts(version: ApiVersion, files: readonly string[], root: string): ApiVersion {
  const parts = files
    .map((path) => relative(root, path).split(sep).join('/'))
    .filter((path) => path !== version.file)
    .sort();
  return parts.length > 0 ? { ...version, parts } : version;
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}
