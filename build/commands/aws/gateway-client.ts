import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { APIGatewayClient } from '@aws-sdk/client-api-gateway';
import { z } from 'zod';
import { Problem } from '../../terminal.mjs';

/** The gateway that a command asks, and what to call it. */
export interface Gateway {
  readonly client: APIGatewayClient;
  readonly region: string;
  /** "AWS in us-east-1", "the portal on this machine". */
  readonly shown: string;
}

/**
 * The gateway of the SDK's own settings: its default chain of credentials, `AWS_REGION` or the profile's, `AWS_ENDPOINT_URL`.
 * @throws Problem when no region is set
 */
export async function openGateway(): Promise<Gateway> {
  const client = new APIGatewayClient();
  let region: string;
  try {
    region = await client.config.region();
  } catch {
    throw new Problem(
      'No AWS region is set.',
      'Set AWS_REGION, e.g. to us-east-1, or a region in your AWS profile. For the portal on this machine add --local.',
    );
  }
  const endpoint = process.env['AWS_ENDPOINT_URL_API_GATEWAY'] || process.env['AWS_ENDPOINT_URL'];
  return { client, region, shown: endpoint ? `the gateway at ${endpoint}` : `AWS in ${region}` };
}

const whereabouts = z.object({ awsEndpoint: z.url(), region: z.string() });
const secrets = z.object({ accessKeyId: z.string(), secretAccessKey: z.string() });

/** The gateway of the portal that runs on this machine (`npm start`), with the credentials of its data folder; none runs: `undefined`. */
export function openLocalGateway(): Gateway | undefined {
  const folder = resolve(process.env['GATEHOUSE_DATA'] || '.gatehouse');
  const ready = read(join(folder, 'ready.json'), whereabouts);
  const { GATEHOUSE_ACCESS_KEY_ID: id, GATEHOUSE_SECRET_ACCESS_KEY: secret } = process.env;
  const credentials =
    id && secret
      ? { accessKeyId: id, secretAccessKey: secret }
      : read(join(folder, 'secrets.json'), secrets);
  if (ready === undefined || credentials === undefined) return undefined;
  const { awsEndpoint: endpoint, region } = ready;
  return {
    client: new APIGatewayClient({ endpoint, region, credentials }),
    region,
    shown: `the portal on this machine (${endpoint})`,
  };
}

/** @throws Problem when no portal runs */
export function requireLocalGateway(): Gateway {
  const gateway = openLocalGateway();
  if (gateway) return gateway;
  throw new Problem(
    'No portal runs on this machine.',
    'Start it with "npm start"; with a data folder of its own, set GATEHOUSE_DATA to it.',
  );
}

function read<T>(file: string, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
}
