import { join } from 'node:path';

/** Absolute path of a file in a peer's package. */
export const peerFile = (file: string): string => join(import.meta.dirname, 'node_modules', file);
