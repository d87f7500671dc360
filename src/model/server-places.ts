import type { Server } from './server.ts';

/** One address of an API, with what is known of where it is. */
export interface ServerPlace {
  /** The URL with a value in the place of each variable. */
  readonly url: string;
  readonly description?: string;
  /** Name of the gateway's stage. */
  readonly stage?: string;
  /** AWS region, e.g. `eu-west-1`. */
  readonly region?: string;
}

const mostRegions = 40;
const executeApi = /^https?:\/\/[^/.]+\.execute-api\.([a-z0-9-]+)\.(?:amazonaws\.com|api\.aws)/;

/**
 * Servers as addresses a reader can use. A variable that names regions gives one address a region; any other has its default. Stage
 * and region are what the description says, else what the address of API Gateway itself says
 * (https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-call-api.html).
 */
export const serverPlaces = (servers: readonly Server[]): readonly ServerPlace[] =>
  servers.flatMap((server) => {
    const variable = regionVariable(server);
    const regions = variable && server.variables?.[variable]?.enum;
    if (!variable || !regions) return [placeOf(server, {})];
    return regions.slice(0, mostRegions).map((region) => placeOf(server, { [variable]: region }));
  });

const regionVariable = ({ variables = {} }: Server): string | undefined =>
  Object.keys(variables).find((name) => /^(?:aws[-_]?)?region$/i.test(name));

function placeOf(server: Server, chosen: Readonly<Record<string, string>>): ServerPlace {
  const valueOf = (name: string): string | undefined =>
    chosen[name] ??
    (Object.hasOwn(server.variables ?? {}, name) ? server.variables?.[name]?.default : undefined);
  const url = server.url.replace(/\{([^{}]+)\}/g, (whole, name: string) => valueOf(name) ?? whole);
  const variable = regionVariable(server);
  const region = executeApi.exec(url)?.[1] ?? (variable && valueOf(variable));
  const stage = server.stage ?? valueOf('stage') ?? stageOf(url);
  return {
    url,
    ...(server.description !== undefined && { description: server.description }),
    ...(stage !== undefined && { stage }),
    ...(region !== undefined && { region }),
  };
}

/** The first part of the path of API Gateway's own address is the stage; exports write it as the variable `basePath`. */
function stageOf(url: string): string | undefined {
  const stage = executeApi.test(url) ? /^https?:\/\/[^/]+\/+([^/?#]+)/.exec(url)?.[1] : undefined;
  return stage?.startsWith('{') ? undefined : stage;
}
