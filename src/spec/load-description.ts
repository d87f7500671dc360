import { realpath } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { detectSpec, type Document, type SpecVersion } from '@redocly/openapi-core';
import type { Diagnostic } from '../model/diagnostic.ts';
import { ContainedResolver, Refusal } from './contained-resolver.ts';
import type { DescriptionFile } from './description-file.ts';

/** A description in memory, with the resolver that reads its other files on demand. */
export interface LoadedDescription {
  readonly file: DescriptionFile;
  readonly document: Document;
  readonly specVersion: SpecVersion;
  readonly resolver: ContainedResolver;
}

const readable = new Set<string>(['oas2', 'oas3_0', 'oas3_1', 'oas3_2', 'async2', 'async3']);

/** Reads and parses a description's first file. `folder` is the folder that no file may lie outside of. */
export async function loadDescription(
  root: string,
  folder: string,
  file: DescriptionFile,
): Promise<{ loaded?: LoadedDescription; diagnostics: readonly Diagnostic[] }> {
  const nameOf = (path: string): string => relative(root, path).split(sep).join('/');
  const resolver = new ContainedResolver(await realpath(folder), nameOf);
  try {
    const document = await resolver.resolveDocument(null, file.path, true);
    if (document instanceof Error) throw document;
    return {
      loaded: { file, document, specVersion: formatOf(document), resolver },
      diagnostics: [],
    };
  } catch (error) {
    if (error instanceof Refusal) return { diagnostics: [error.at({ file: file.file })] };
    return { diagnostics: resolver.diagnostics };
  }
}

function formatOf({ parsed }: Document): SpecVersion {
  let version: SpecVersion;
  try {
    version = detectSpec(parsed);
  } catch (error) {
    throw new Refusal('unknown-format', error instanceof Error ? error.message : String(error));
  }
  if (!readable.has(version)) throw new Refusal('unknown-format', `it is ${version}`);
  return version;
}
