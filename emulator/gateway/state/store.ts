import { DatabaseSync } from 'node:sqlite';
import type { Kind, Kinds } from './records.ts';

/** Rows of one region. Every write is on disk when the call returns, so an answer that was given survives `kill -9`. */
export interface RegionStore {
  get<K extends Kind>(kind: K, key: string): Kinds[K] | undefined;
  /** All rows of a kind whose key starts with `prefix`, oldest first. */
  list<K extends Kind>(kind: K, prefix?: string): Kinds[K][];
  put<K extends Kind>(kind: K, key: string, row: Kinds[K]): void;
  /** Says whether there was such a row. */
  delete(kind: Kind, key: string): boolean;
  deleteAll(kind: Kind, prefix: string): void;
  /** Copies all rows whose key starts with `from` to the same key with `to` for `from`, in the same order. */
  copyAll(kind: Kind, from: string, to: string): void;
  findApiKeyByValue(value: string): Kinds['apiKey'] | undefined;
  /** Does all of `work` or, when it throws, none of it. */
  transaction<T>(work: () => T): T;
}

export interface Store {
  region(name: string): RegionStore;
  /** For modules of this room that keep tables of their own (usage counters). */
  readonly database: DatabaseSync;
  close(): void;
}

const schema = `
  CREATE TABLE IF NOT EXISTS rows (
    region TEXT NOT NULL, kind TEXT NOT NULL, key TEXT NOT NULL,
    sequence INTEGER NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (region, kind, key)
  ) WITHOUT ROWID;
  CREATE UNIQUE INDEX IF NOT EXISTS rows_in_order ON rows (sequence);
  CREATE UNIQUE INDEX IF NOT EXISTS api_key_values
    ON rows (region, json_extract(body, '$.value')) WHERE kind = 'apiKey';
`;

/**
 * Opens the gateway's state.
 * @param file path of the SQLite file, made when missing; `:memory:` keeps nothing
 */
export function openStore(file: string): Store {
  const database = new DatabaseSync(file);
  database.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000;',
  );
  database.exec(schema);
  const regions = new Map<string, RegionStore>();
  return {
    database,
    region(name) {
      const known = regions.get(name) ?? regionStore(database, name);
      regions.set(name, known);
      return known;
    },
    close: () => database.close(),
  };
}

function regionStore(database: DatabaseSync, region: string): RegionStore {
  const select = database.prepare(
    'SELECT body FROM rows WHERE region = ? AND kind = ? AND key = ?',
  );
  const selectAll = database.prepare(
    'SELECT body FROM rows WHERE region = ? AND kind = ? AND key >= ? AND key < ? ORDER BY sequence',
  );
  const upsert = database.prepare(
    `INSERT INTO rows (region, kind, key, sequence, body)
     VALUES (?, ?, ?, (SELECT coalesce(max(sequence), 0) + 1 FROM rows), ?)
     ON CONFLICT (region, kind, key) DO UPDATE SET body = excluded.body`,
  );
  const remove = database.prepare('DELETE FROM rows WHERE region = ? AND kind = ? AND key = ?');
  const removeAll = database.prepare(
    'DELETE FROM rows WHERE region = ? AND kind = ? AND key >= ? AND key < ?',
  );
  const copy = database.prepare(
    `INSERT INTO rows (region, kind, key, sequence, body)
     SELECT region, kind, ? || substr(key, ?),
       (SELECT max(sequence) FROM rows) + row_number() OVER (ORDER BY sequence), body
     FROM rows WHERE region = ? AND kind = ? AND key >= ? AND key < ?`,
  );
  const selectByValue = database.prepare(
    `SELECT body FROM rows WHERE region = ? AND kind = 'apiKey' AND json_extract(body, '$.value') = ?`,
  );
  const parse = <K extends Kind>(row: unknown) =>
    JSON.parse((row as { body: string }).body) as Kinds[K];
  // U+10FFFF sorts after every character a key holds.
  const end = (prefix: string) => `${prefix}\u{10FFFF}`;
  return {
    get(kind, key) {
      const row = select.get(region, kind, key);
      return row && parse<typeof kind>(row);
    },
    list: (kind, prefix = '') =>
      selectAll.all(region, kind, prefix, end(prefix)).map((row) => parse<typeof kind>(row)),
    put: (kind, key, row) => void upsert.run(region, kind, key, JSON.stringify(row)),
    delete: (kind, key) => remove.run(region, kind, key).changes > 0,
    deleteAll: (kind, prefix) => void removeAll.run(region, kind, prefix, end(prefix)),
    copyAll: (kind, from, to) => void copy.run(to, from.length + 1, region, kind, from, end(from)),
    findApiKeyByValue(value) {
      const row = selectByValue.get(region, value);
      return row && parse<'apiKey'>(row);
    },
    transaction: (work) => inTransaction(database, work),
  };
}

/** Savepoints nest, so an operation may call another one that is a transaction too. */
function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('SAVEPOINT work');
  try {
    const result = work();
    database.exec('RELEASE work');
    return result;
  } catch (error) {
    database.exec('ROLLBACK TO work; RELEASE work');
    throw error;
  }
}
