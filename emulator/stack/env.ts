import { resolve } from 'node:path';
import { z } from 'zod';
import { StackProblem } from './stack-problem.ts';

const portRule = 'Write a port number, 0 to 65535.';
const port = (fallback: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/, portRule)
    .transform(Number)
    .refine((number) => number <= 65_535, portRule)
    .default(fallback);

const schema = z
  .object({
    /** The site, and the portal's API under `/api`. 0 in any port means a free one. */
    PORTAL_PORT: port(4321),
    /** The gateway's data plane. */
    GATEWAY_PORT: port(8080),
    /** The AWS endpoint. */
    AWS_PORT: port(4566),
    /** Folder of everything that is kept. */
    GATEHOUSE_DATA: z.string().min(1).default('.gatehouse'),
    GATEHOUSE_ACCOUNT_ID: z
      .string()
      .regex(/^\d{12}$/, 'Write 12 digits.')
      .default('123456789012'),
    /** Separated by commas; the portal itself lives in the first. */
    GATEHOUSE_REGIONS: z
      .string()
      .default('us-east-1')
      .transform((list) => list.split(',').map((region) => region.trim()))
      .pipe(
        z
          .array(z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'Write regions such as us-east-1.'))
          .min(1),
      ),
    GATEHOUSE_ACCESS_KEY_ID: z
      .string()
      .regex(/^\w{16,128}$/, 'Write 16 to 128 letters and digits.')
      .optional(),
    GATEHOUSE_SECRET_ACCESS_KEY: z.string().min(16, 'Write at least 16 characters.').optional(),
    /** `off` lifts the rate limits of API Gateway's control plane. */
    GATEHOUSE_CONTROL_LIMITS: z.enum(['on', 'off'], 'Write on or off.').default('on'),
  })
  .refine(
    (env) =>
      (env.GATEHOUSE_ACCESS_KEY_ID === undefined) ===
      (env.GATEHOUSE_SECRET_ACCESS_KEY === undefined),
    {
      path: ['GATEHOUSE_SECRET_ACCESS_KEY'],
      message: 'Set both GATEHOUSE_ACCESS_KEY_ID and GATEHOUSE_SECRET_ACCESS_KEY, or neither.',
    },
  );

/** The environment of the stack, parsed. */
export interface StackEnv {
  readonly portalPort: number;
  readonly gatewayPort: number;
  readonly awsPort: number;
  /** Absolute path. */
  readonly dataFolder: string;
  readonly accountId: string;
  /** The first one is the portal's own. */
  readonly regions: readonly [string, ...string[]];
  /** Absent: generated once and kept in the data folder. */
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
  readonly controlLimits: boolean;
}

/**
 * Reads the variables that README.md lists under Configuration.
 * @throws StackProblem naming every variable that is wrong
 */
export function readStackEnv(source: Readonly<Record<string, string | undefined>>): StackEnv {
  // An empty variable is how shells and CI systems write an absent one.
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const { data, error } = schema.safeParse(given);
  if (error !== undefined)
    throw new StackProblem(
      `The environment is not valid:\n${error.issues
        .map(({ path, message }) => `  - ${String(path[0])}: ${message}${shown(path, source)}`)
        .join('\n')}`,
      'Correct or unset these variables and start again.',
    );
  const [region = 'us-east-1', ...otherRegions] = data.GATEHOUSE_REGIONS;
  const { GATEHOUSE_ACCESS_KEY_ID: accessKeyId, GATEHOUSE_SECRET_ACCESS_KEY: secretAccessKey } =
    data;
  return {
    portalPort: data.PORTAL_PORT,
    gatewayPort: data.GATEWAY_PORT,
    awsPort: data.AWS_PORT,
    dataFolder: resolve(data.GATEHOUSE_DATA),
    accountId: data.GATEHOUSE_ACCOUNT_ID,
    regions: [region, ...otherRegions],
    ...(accessKeyId && secretAccessKey && { credentials: { accessKeyId, secretAccessKey } }),
    controlLimits: data.GATEHOUSE_CONTROL_LIMITS === 'on',
  };
}

/** What a variable is set to, unless that is a secret. */
function shown(
  path: readonly PropertyKey[],
  source: Readonly<Record<string, string | undefined>>,
): string {
  const name = String(path[0]);
  return name.includes('SECRET') ? '' : ` (it is ${JSON.stringify(source[name])})`;
}
