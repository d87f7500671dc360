import { createClosers, type Closers } from './closers.ts';
import { deployPortal, type DeployOptions } from './deploy-portal.ts';
import type { StackEnv } from './env.ts';
import { layFoundation } from './foundation.ts';
import { healthChecks } from './health-checks.ts';
import { createErrorLog } from './log-errors.ts';
import { adminEmail } from './seed/admin.ts';
import type { SourceChange } from './site/dev-pages.ts';
import { serveDevSite } from './site/dev-site.ts';
import { serveBuiltSite } from './site/serve-built-site.ts';

export interface StackOptions extends Omit<DeployOptions, 'controlLimits'> {
  readonly env: StackEnv;
  /** Told of each change of a source file; given in development only, when Astro's own server shows the pages. */
  readonly onSourceChange?: (change: SourceChange, stack: Stack) => void;
}

/** A running portal. */
export interface Stack {
  readonly siteUrl: string;
  readonly gatewayUrl: string;
  readonly awsEndpoint: string;
  readonly region: string;
  readonly userPoolId: string;
  readonly userPoolClientId: string;
  readonly adminEmail: string;
  readonly adminPassword: string;
  /** Brings the gateway to what the descriptions say now. */
  reseed(): Promise<void>;
  /** Makes the functions load their source anew. */
  reloadFunctions(): void;
  close(): Promise<void>;
}

/**
 * Starts everything, seeds it, and answers when it is ready.
 * @throws StackProblem for what its reader can mend
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const closers = createClosers();
  const onError = createErrorLog(options.env.dataFolder);
  try {
    return await start(options, closers, onError);
  } catch (error) {
    await closers.closeAll(onError);
    throw error;
  }
}

async function start(
  options: StackOptions,
  closers: Closers,
  onError: (error: unknown) => void,
): Promise<Stack> {
  const { env, config, onSourceChange } = options;
  const foundation = await layFoundation(env, closers, onError);
  const { ports, services, awsEndpoint, gatewayUrl, region, secrets } = foundation;
  const portal = await deployPortal(foundation, { ...options, controlLimits: env.controlLimits });
  portal.lambda.startSchedules();
  const { userPoolId, clientId: userPoolClientId } = portal;
  const site = {
    ...options,
    port: ports.portal,
    dataFolder: env.dataFolder,
    portalName: config.name,
    dataPlane: services.gateway.dataPlane,
    mailbox: services.mailbox,
    onError,
    checks: healthChecks({ ...foundation, ...portal, mailbox: services.mailbox }),
    siteConfig: {
      ...{ region, userPoolId, userPoolClientId, gatewayUrl },
      cognitoEndpoint: `${awsEndpoint}/`,
      apiBase: '/api',
    },
  };
  const stack: Stack = {
    siteUrl: `http://localhost:${ports.portal.port}`,
    ...{ gatewayUrl, awsEndpoint, region, userPoolId, userPoolClientId, adminEmail },
    adminPassword: secrets.adminPassword,
    reseed: portal.reseed,
    reloadFunctions: () => portal.lambda.reload(),
    close: () => closers.closeAll(onError),
  };
  if (onSourceChange === undefined) serveBuiltSite(site);
  else {
    const alsoWatched = [options.openapiRoot, options.configFile];
    const onChange = (change: SourceChange) => onSourceChange(change, stack);
    await serveDevSite({ ...site, alsoWatched }, closers, onChange);
  }
  // The doors close before what is behind them.
  for (const port of Object.values(ports)) closers.add(() => port.close());
  return stack;
}
