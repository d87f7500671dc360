import type { loading } from '#words/loading.ts';

/** What an island fetches, by the name that `#words/loading.ts` has for it. */
export type Thing = Exclude<keyof typeof loading, 'retry'>;
