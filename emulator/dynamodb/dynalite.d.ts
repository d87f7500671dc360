/** The parts of dynalite that are used here; the package carries no types of its own. */
declare module 'dynalite' {
  import type { Server } from 'node:http';
  export interface DynaliteOptions {
    /** Folder of the LevelDB store. */
    readonly path: string;
    readonly createTableMs?: number;
    readonly deleteTableMs?: number;
    readonly updateTableMs?: number;
  }
  export default function dynalite(options: DynaliteOptions): Server;
}

/** Its store: LevelDB with values in JSON. */
declare module 'dynalite/db/index.js' {
  /** A table as it is stored, with all that CreateTable was told. */
  export interface StoredTable {
    readonly TableStatus: string;
    readonly GlobalSecondaryIndexes?: readonly { readonly IndexStatus: string }[];
  }
  export interface KeyRange {
    readonly gte: string;
    readonly lt: string;
  }
  export function create(options: { readonly path: string }): {
    readonly db: {
      open(): Promise<void>;
      iterator(range: KeyRange): { all(): Promise<[key: string, table: StoredTable][]> };
      put(key: string, table: StoredTable): Promise<void>;
      del(key: string): Promise<void>;
      clear(range: KeyRange): Promise<void>;
      close(): Promise<void>;
    };
  };
}
