import { bundleDocument, createConfig, getTypes } from '@redocly/openapi-core';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { JsonObject } from '../model/json.ts';
import { finding } from './findings.ts';
import type { LoadedDescription } from './load-description.ts';
import { diagnosticOf } from './validate-description.ts';

const config = createConfig({});

/** One document out of all files of a description: what other files hold becomes components, local $refs stay. */
export async function bundleDescription(
  loaded: LoadedDescription,
): Promise<{ bundled?: JsonObject; diagnostics: readonly Diagnostic[] }> {
  const { document, resolver, specVersion, file } = loaded;
  if (!resolver.leavesFile) return { bundled: document.parsed as JsonObject, diagnostics: [] };
  try {
    const { bundle, problems } = await bundleDocument({
      document,
      config: await config,
      types: getTypes(specVersion),
      externalRefResolver: resolver,
    });
    return {
      bundled: bundle.parsed as JsonObject,
      diagnostics: problems
        .filter(({ severity }) => severity === 'error')
        .map((problem) => diagnosticOf(problem, loaded)),
    };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { diagnostics: [finding('cannot-bundle', { file: file.file }, why)] };
  }
}
