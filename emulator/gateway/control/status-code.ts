import { patternViolations } from './validation.ts';

/** What is wrong with the `status_code` of a path. */
export const statusCodeViolations = (statusCode: string): string[] =>
  patternViolations('statusCode', statusCode, /^[1-5]\d\d$/);
