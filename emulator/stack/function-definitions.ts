import { functions } from '../../functions/handlers/_manifest.ts';
import type { EnvironmentName } from '../../functions/handlers/env.ts';
import type { FunctionDefinition } from '../lambda/function-definition.ts';

/** Values of everything the portal's functions may ask for. */
export type FunctionEnvironment = Readonly<Record<EnvironmentName, string>>;

/**
 * The gateway on this machine counts at once, so asking it often lets people see their calls within seconds. On AWS GetUsage is
 * half an hour late and a minute's schedule loses nothing.
 */
const paceMs: Readonly<Record<string, number>> = { 'gatehouse-usage-collector': 5_000 };

/** The portal's functions as this stack deploys them; each gets the variables its manifest names and no other. */
export const functionDefinitions = (values: FunctionEnvironment): FunctionDefinition[] =>
  functions.map(({ entry, environment, ...rest }) => ({
    ...rest,
    entry: entry.href,
    ...(paceMs[rest.name] !== undefined && { everyMs: paceMs[rest.name] }),
    environment: Object.fromEntries(environment.map((name) => [name, values[name]])),
  }));
