import type { PortalConfig } from '../config/schema.ts';
import type { ApiVersion } from '../model/api.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { formatPointer, parsePointer } from '../model/json-pointer.ts';
import { stringField, type JsonObject } from '../model/json.ts';
import type { DescriptionFile } from './description-file.ts';
import { finding } from './findings.ts';
import { isRoutable } from './gateway/gateway-paths.ts';
import type { LoadedDescription } from './load-description.ts';
import { locate } from './locate.ts';
import { normalizeAsyncApi } from './normalize/asyncapi.ts';
import { normalizeOpenApi } from './normalize/openapi.ts';
import type { Fault } from './normalize/operations.ts';

/** The portal's own API is called with a signed-in user's token, never with a key. */
const portalApi = 'portal';

/** The model of an upgraded document, with what only the whole of it shows. */
export function normalizeDescription(
  document: JsonObject,
  { file, document: written }: LoadedDescription,
  config: PortalConfig,
): { version: ApiVersion; diagnostics: readonly Diagnostic[] } {
  const faults: Fault[] = [];
  const format = formatOf(written.parsed as JsonObject);
  const origin = { file, format, hasKeys: isInPlan(file, config) };
  const version =
    format.name === 'asyncapi'
      ? normalizeAsyncApi(document, origin)
      : normalizeOpenApi(document, origin, (fault) => faults.push(fault));
  return {
    version,
    diagnostics: [...faults, ...unroutable(version)].map(({ code, pointer, facts }) =>
      finding(code, locate(written.source, file.file, parsePointer(pointer)), ...facts),
    ),
  };
}

/** One finding for all of them: a description made for another gateway may have thousands. */
function unroutable({ operations }: ApiVersion): readonly Fault[] {
  const paths = [
    ...new Set(operations.filter(({ kind }) => kind === 'operation').map(({ path }) => path)),
  ];
  const refused = paths.filter((path) => !isRoutable(path));
  const [first] = refused;
  if (first === undefined) return [];
  return [
    {
      code: 'path-not-routable',
      pointer: formatPointer(['paths', first]),
      facts: [String(refused.length), first],
    },
  ];
}

function formatOf(document: JsonObject): ApiVersion['format'] {
  const asyncapi = stringField(document, 'asyncapi');
  if (asyncapi !== undefined) return { name: 'asyncapi', version: asyncapi };
  const version = stringField(document, 'openapi') ?? stringField(document, 'swagger');
  return { name: 'openapi', version: version ?? '' };
}

function isInPlan({ apiId, version }: DescriptionFile, { plans }: PortalConfig): boolean {
  if (apiId === portalApi) return false;
  return plans.some(({ apis }) => apis === '*' || apis.includes(`${apiId}/${version}`));
}
