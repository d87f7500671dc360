import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeFileAtomically } from '../write-file-atomically.ts';

const schema = z.object({
  /** Of everything the descriptions are made from; see fingerprint.ts. */
  fingerprint: z.string(),
  /** Files outside the description folder that were read as well. */
  files: z.array(z.string()),
  /** By `apiId/version`: the REST API, and the hash of what was imported into it. */
  apis: z.record(z.string(), z.object({ restApiId: z.string(), hash: z.string() })),
  /** By plan id. */
  plans: z.record(z.string(), z.object({ usagePlanId: z.string(), hash: z.string() })),
});

/** What the last seed left in the emulator, so that the next one does only what changed. */
export type SeedState = z.infer<typeof schema>;

const empty: SeedState = { fingerprint: '', files: [], apis: {}, plans: {} };
const fileIn = (folder: string) => join(folder, 'seed.json');

/** A missing or damaged file means nothing is known, and all is compared anew. */
export function readSeedState(dataFolder: string): SeedState {
  try {
    return schema.parse(JSON.parse(readFileSync(fileIn(dataFolder), 'utf8')));
  } catch {
    return empty;
  }
}

export function writeSeedState(dataFolder: string, state: SeedState): void {
  writeFileAtomically(fileIn(dataFolder), `${JSON.stringify(state, null, 2)}\n`);
}
