import { randomBytes, randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { StackProblem } from './stack-problem.ts';
import { writeFileAtomically } from './write-file-atomically.ts';

const schema = z.object({
  accessKeyId: z.string(),
  secretAccessKey: z.string(),
  /** Password of the admin made at the first start. */
  adminPassword: z.string(),
  /** 32 bytes in base64: encrypts keys' values in the portal's table. */
  keyVaultSecret: z.string(),
});

/** What this installation made up for itself; only its owner may read the file. */
export type Secrets = z.infer<typeof schema>;

/**
 * Reads `secrets.json` of the data folder, made at the first start with mode 0600.
 * @throws StackProblem when it is damaged
 */
export function openSecrets(folder: string): Secrets {
  const file = join(folder, 'secrets.json');
  const text = readIfThere(file);
  if (text === undefined) {
    const secrets = generate();
    writeFileAtomically(file, `${JSON.stringify(secrets, null, 2)}\n`);
    return secrets;
  }
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new StackProblem(
      `${file} cannot be read.`,
      'Restore it from a backup. Or remove the whole data folder to begin anew; keys and accounts in it are lost then.',
    );
  }
}

function generate(): Secrets {
  return {
    accessKeyId: `AKIA${pick('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 16)}`,
    secretAccessKey: randomBytes(30).toString('base64'),
    adminPassword: generatePassword(),
    keyVaultSecret: randomBytes(32).toString('base64'),
  };
}

/** Has each kind of character that Cognito's default policy asks for, and none that looks like another. */
function generatePassword(): string {
  const kinds = ['ABCDEFGHJKLMNPQRSTUVWXYZ', 'abcdefghijkmnpqrstuvwxyz', '23456789'] as const;
  return [...kinds.map((kind) => pick(kind, 5)), pick('!#%+=?', 1)]
    .join('-')
    .replace(/-(.)$/, '$1');
}

const pick = (alphabet: string, length: number): string =>
  Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join('');

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
