import { portalConfig } from '../../src/config/portal-config.ts';
import type { DescriptionFile } from '../../src/spec/description-file.ts';
import { readVersion } from '../../src/spec/read-version.ts';
import { judgeErrors, type Outcome } from './outcome.ts';

/** A description to read, within the folder that it may not leave. */
export interface ReadRequest {
  readonly root: string;
  readonly folder: string;
  readonly file: DescriptionFile;
}

/** `Outcome` without what the asking side knows. */
export type ReadAnswer = Outcome extends infer O
  ? O extends Outcome
    ? Omit<O, 'name' | 'format' | 'ms'>
    : never
  : never;

async function answer({ root, folder, file }: ReadRequest): Promise<ReadAnswer> {
  const { version, diagnostics } = await readVersion(root, folder, file, portalConfig);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (!version || errors.length > 0) return judgeErrors(errors);
  return {
    end: 'read',
    operations: version.operations.length,
    schemas: Object.keys(version.schemas).length,
  };
}

/** Reads what the parent process sends, one after the other, with the portal's own reader. */
process.on('message', (request: ReadRequest) => {
  answer(request).then(
    (result) => process.send?.(result),
    (error: unknown) => process.send?.({ end: 'crashed', why: String(error) } satisfies ReadAnswer),
  );
});
