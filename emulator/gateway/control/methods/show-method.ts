import type { MethodRecord } from '../../state/records.ts';

/** A method as AWS shows it: without the link to the description it came from, which is ours. */
export const showMethod = (method: MethodRecord): object => ({ ...method, described: undefined });
