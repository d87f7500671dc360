import { AwsError, badRequest } from '../errors.ts';

/** Gathers what is wrong with a description, so that an import names everything at once, as AWS does. */
export interface ImportErrors {
  /** Runs `work`; when it is refused, notes the refusal after `what` and gives `undefined`. */
  gather<T>(what: string, work: () => T): T | undefined;
  /** @throws AwsError when anything was noted */
  refuseAny(): void;
}

export function createImportErrors(): ImportErrors {
  const errors: string[] = [];
  return {
    gather(what, work) {
      try {
        return work();
      } catch (error) {
        if (!(error instanceof AwsError)) throw error;
        errors.push(`${what}: ${error.message}`);
        return undefined;
      }
    },
    refuseAny() {
      if (errors.length > 0)
        throw badRequest(`Errors found during import:\n\t${errors.join('\n\t')}`);
    },
  };
}
