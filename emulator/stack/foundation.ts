import { createDoor } from '../door.ts';
import type { Closers } from './closers.ts';
import { claimDataFolder } from './data-folder.ts';
import type { StackEnv } from './env.ts';
import { openPort, type OpenPort } from './open-port.ts';
import { openSecrets, type Secrets } from './secrets.ts';
import { openServices, type ServiceOptions, type Services } from './services.ts';

/** What everything else stands on: the data folder, the ports, the services, and the door to them. */
export interface Foundation extends ServiceOptions {
  readonly ports: Ports;
  readonly secrets: Secrets;
  readonly services: Services;
}

export interface Ports {
  readonly portal: OpenPort;
  readonly gateway: OpenPort;
  readonly aws: OpenPort;
}

/** @throws StackProblem for a data folder or a port that cannot be used */
export async function layFoundation(
  env: StackEnv,
  closers: Closers,
  onError: (error: unknown) => void,
): Promise<Foundation> {
  const { accountId, regions, dataFolder } = env;
  const [region] = regions;
  closers.add(claimDataFolder(dataFolder));
  const secrets = openSecrets(dataFolder);
  const credentials = env.credentials ?? secrets;
  const ports = await openPorts(env, closers);
  const awsEndpoint = `http://127.0.0.1:${ports.aws.port}`;
  const gatewayUrl = `http://localhost:${ports.gateway.port}`;
  const place = { dataFolder, accountId, region, awsEndpoint, gatewayUrl, credentials, onError };
  const services = openServices(place, closers);
  const allowedOrigins = ['localhost', '127.0.0.1'].map(
    (host) => `http://${host}:${ports.portal.port}`,
  );
  ports.aws.serve(
    createDoor({
      ...{ services: services.byName, credentials, regions, allowedOrigins, onError },
      clock: Date.now,
    }),
  );
  ports.gateway.serve(services.gateway.dataPlane);
  return { ...place, ports, secrets, services };
}

/** All three, or none. */
export async function openPorts(env: StackEnv, closers: Closers): Promise<Ports> {
  const open = async (name: string, port: number, variable: string) => {
    const opened = await openPort({ name, port, variable });
    closers.add(() => opened.close());
    return opened;
  };
  return {
    portal: await open('the portal', env.portalPort, 'PORTAL_PORT'),
    gateway: await open('the gateway', env.gatewayPort, 'GATEWAY_PORT'),
    aws: await open('the AWS endpoint', env.awsPort, 'AWS_PORT'),
  };
}
