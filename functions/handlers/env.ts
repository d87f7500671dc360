import { z } from 'zod';

const vaultSecret = z
  .string()
  .refine(
    (text) => text.split(',').every((secret) => Buffer.from(secret, 'base64').length === 32),
    {
      error:
        'Give 32 random bytes in base64 (openssl rand -base64 32); during a rotation "new,old".',
      abort: true,
    },
  )
  .transform((text) =>
    text.split(',').map((secret) => new Uint8Array(Buffer.from(secret, 'base64'))),
  );

/** Every variable a function may be given. `AWS_REGION`, `AWS_ENDPOINT_URL` and credentials are the SDK's own and not read here. */
const variables = {
  /** Name of the portal's one table (functions/aws/table-definition.ts). */
  TABLE_NAME: z.string().min(3).max(255),
  /** Encrypts keys' values at rest: the first secret seals, all of them open. */
  KEY_VAULT_SECRET: vaultSecret,
  /** Starts each key's value. */
  KEY_PREFIX: z.string().regex(/^[A-Za-z0-9]{1,12}$/, 'Use 1 to 12 letters and digits.'),
  /** How many keys a user may have. */
  KEYS_PER_USER: z.coerce.number().int().min(1).max(100),
  /** Name of the provisioner's Lambda function. */
  PROVISIONER_FUNCTION: z.string().min(1),
  /** The Cognito user pool whose users sign in. */
  USER_POOL_ID: z.string().min(1),
} as const;

export type EnvironmentName = keyof typeof variables;
type Environment<Name extends EnvironmentName> = {
  readonly [K in Name]: z.output<(typeof variables)[K]>;
};

/**
 * The named variables, parsed. A function asks only for what its entry in _manifest.ts lists.
 *
 * @throws Error that names every variable that is missing or wrong, and how to mend it; never a value.
 */
export function readEnvironment<Name extends EnvironmentName>(
  names: readonly Name[],
  source: Readonly<Record<string, string | undefined>> = process.env,
): Environment<Name> {
  const parsed = names.map((name) => [name, variables[name].safeParse(source[name])] as const);
  const faults = parsed.flatMap(([name, { error }]) =>
    error ? [`${name}: ${source[name] === undefined ? 'is not set.' : explain(error)}`] : [],
  );
  if (faults.length > 0) {
    throw new Error(`The function's environment is not complete. ${faults.join(' ')}`);
  }
  return Object.fromEntries(parsed.map(([name, { data }]) => [name, data])) as Environment<Name>;
}

const explain = (error: z.ZodError): string =>
  error.issues.map((issue) => `${issue.message.replace(/\.?$/, '.')}`).join(' ');
