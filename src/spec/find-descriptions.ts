import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { DescriptionFile } from './description-file.ts';
import { finding } from './findings.ts';

/** An ending `.md` is that of a page's Markdown twin, which lies beside the page's folder. */
const name = /^(?!.*\.md$)[a-z0-9]+([.-][a-z0-9]+)*$/;
const ending = /\.(ya?ml|json)$/;
/** What stands beside the versions of an API on the site (src/pages/apis/[api]). */
const reserved = new Set(['changelog', 'guides']);
const entryNames = ['openapi', 'asyncapi', 'swagger'];

interface Entry {
  readonly name: string;
  readonly path: string;
  readonly isFile: boolean;
}

interface Found {
  readonly found: readonly DescriptionFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Whether a text can name an API or a version as it is: it becomes part of every address. */
export const isUsableName = (text: string): boolean => name.test(text);

/**
 * The descriptions under a folder: `{api}/{version}.yaml|yml|json`, or `{api}/{version}/openapi.yaml` (also `asyncapi`,
 * `swagger`) where a description has several files. Names that start with `_` or `.`, and folders without such a file, hold parts
 * and are left alone.
 */
export async function findDescriptions(root: string, openapiRoot: string): Promise<Found> {
  const apis = await list(openapiRoot);
  const perApi = await Promise.all(
    apis.filter((entry) => !entry.isFile).map((entry) => findVersions(root, entry.path)),
  );
  const strays = apis
    .filter((entry) => entry.isFile && ending.test(entry.name))
    .map((entry) => finding('misplaced-file', { file: pathFrom(root, entry.path) }, entry.name));
  const candidates = perApi.flat();
  return {
    found: candidates.filter((candidate) => isUsable(candidate, candidates)),
    diagnostics: [
      ...strays,
      ...candidates.flatMap((candidate) => nameFindings(candidate, candidates)),
    ],
  };
}

async function findVersions(root: string, folder: string): Promise<DescriptionFile[]> {
  const versions = await Promise.all(
    (await list(folder)).map(async (entry) => {
      const path = entry.isFile ? versionFile(entry) : await entryFile(entry.path);
      if (path === undefined) return [];
      const version = entry.isFile ? entry.name.replace(ending, '') : entry.name;
      return [{ apiId: basename(folder), version, path, file: pathFrom(root, path) }];
    }),
  );
  return versions.flat();
}

function versionFile(entry: Entry): string | undefined {
  return ending.test(entry.name) ? entry.path : undefined;
}

/** Whether a file of this name is the first of a version that is a folder. */
export const isEntryName = (name: string): boolean =>
  ending.test(name) && entryNames.includes(name.replace(ending, ''));

async function entryFile(folder: string): Promise<string | undefined> {
  const entries = await list(folder);
  return entries.find(({ name: file }) => isEntryName(file))?.path;
}

/** Links are followed here; the reader refuses those that lead out of the folder. */
async function list(folder: string): Promise<Entry[]> {
  const names = await readdir(folder).catch(() => []);
  const visible = names.filter((entry) => !/^[._]/.test(entry)).sort();
  const entries = await Promise.all(
    visible.map(async (entry) => {
      const path = join(folder, entry);
      const stats = await stat(path).catch(() => undefined);
      return stats === undefined ? [] : [{ name: entry, path, isFile: stats.isFile() }];
    }),
  );
  return entries.flat();
}

function isUsable(candidate: DescriptionFile, all: readonly DescriptionFile[]): boolean {
  return (
    name.test(candidate.apiId) &&
    name.test(candidate.version) &&
    !reserved.has(candidate.version) &&
    first(candidate, all) === candidate
  );
}

function nameFindings(candidate: DescriptionFile, all: readonly DescriptionFile[]): Diagnostic[] {
  const { apiId, version, file } = candidate;
  const bad = [apiId, version].find((part) => !name.test(part));
  if (bad !== undefined) return [finding('invalid-name', { file }, bad)];
  if (reserved.has(version)) return [finding('reserved-name', { file }, version)];
  const other = first(candidate, all);
  return other === candidate
    ? []
    : [finding('duplicate-version', { file }, `${apiId}/${version}`, other.file)];
}

function first(candidate: DescriptionFile, all: readonly DescriptionFile[]): DescriptionFile {
  const twin = all.find(
    ({ apiId, version }) => apiId === candidate.apiId && version === candidate.version,
  );
  return twin ?? candidate;
}

function pathFrom(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}
