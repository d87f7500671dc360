import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Kind, Kinds } from './records.ts';

/** Every write is on disk when the call returns, so an answer that was given survives `kill -9`. */
export interface Store {
  get<K extends Kind>(kind: K, key: string): Kinds[K] | undefined;
  /** All rows of a kind whose key starts with `prefix`, oldest first. */
  list<K extends Kind>(kind: K, prefix?: string): Kinds[K][];
  /** @param discardAtMs epoch ms after which the row is of no use and is dropped */
  put<K extends Kind>(kind: K, key: string, row: Kinds[K], discardAtMs?: number): void;
  /** Says whether there was such a row. */
  delete(kind: Kind, key: string): boolean;
  deleteAll(kind: Kind, prefix: string): void;
  /** Does all of `work` or, when it throws, none of it. */
  transaction<T>(work: () => T): T;
  close(): void;
}

/**
 * One key of several parts. A space is the one printable sign that AWS allows in none of them, so no part can reach into
 * the next (user names may hold slashes).
 */
export const keyOf = (...parts: readonly string[]) => parts.join(' ');

const schema = `
  CREATE TABLE IF NOT EXISTS rows (
    kind TEXT NOT NULL, key TEXT NOT NULL,
    sequence INTEGER NOT NULL, discard_at INTEGER, body TEXT NOT NULL,
    PRIMARY KEY (kind, key)
  ) WITHOUT ROWID;
  CREATE UNIQUE INDEX IF NOT EXISTS rows_in_order ON rows (sequence);
  CREATE INDEX IF NOT EXISTS rows_to_discard ON rows (discard_at) WHERE discard_at IS NOT NULL;
`;

/**
 * Opens the state of all user pools. It holds private keys, so the file is made for its owner's eyes only (mode 0600; SQLite
 * gives its journal the same mode).
 * @param file path of the SQLite file, made when missing; `:memory:` keeps nothing
 * @param clock epoch ms
 */
export function openStore(file: string, clock: () => number): Store {
  if (file !== ':memory:') makePrivateFile(file);
  const database = new DatabaseSync(file);
  database.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000;',
  );
  database.exec(schema);
  return {
    ...reading(database),
    ...writing(database, clock),
    transaction: (work) => inTransaction(database, work),
    close: () => database.close(),
  };
}

function makePrivateFile(file: string) {
  mkdirSync(dirname(file), { recursive: true });
  closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
}

// U+10FFFF sorts after every character a key holds.
const end = (prefix: string) => `${prefix}\u{10FFFF}`;

function reading(database: DatabaseSync): Pick<Store, 'get' | 'list'> {
  const select = database.prepare('SELECT body FROM rows WHERE kind = ? AND key = ?');
  const selectAll = database.prepare(
    'SELECT body FROM rows WHERE kind = ? AND key >= ? AND key < ? ORDER BY sequence',
  );
  const parse = <K extends Kind>(row: unknown) =>
    JSON.parse((row as { body: string }).body) as Kinds[K];
  return {
    get(kind, key) {
      const row = select.get(kind, key);
      return row && parse<typeof kind>(row);
    },
    list: (kind, prefix = '') =>
      selectAll.all(kind, prefix, end(prefix)).map((row) => parse<typeof kind>(row)),
  };
}

function writing(
  database: DatabaseSync,
  clock: () => number,
): Pick<Store, 'put' | 'delete' | 'deleteAll'> {
  const upsert = database.prepare(
    `INSERT INTO rows (kind, key, sequence, discard_at, body)
     VALUES (?, ?, (SELECT coalesce(max(sequence), 0) + 1 FROM rows), ?, ?)
     ON CONFLICT (kind, key) DO UPDATE SET body = excluded.body, discard_at = excluded.discard_at`,
  );
  const remove = database.prepare('DELETE FROM rows WHERE kind = ? AND key = ?');
  const removeAll = database.prepare('DELETE FROM rows WHERE kind = ? AND key >= ? AND key < ?');
  const discard = database.prepare('DELETE FROM rows WHERE discard_at < ?');
  return {
    put(kind, key, row, discardAtMs) {
      if (discardAtMs !== undefined) discard.run(clock());
      upsert.run(kind, key, discardAtMs ?? null, JSON.stringify(row));
    },
    delete: (kind, key) => remove.run(kind, key).changes > 0,
    deleteAll: (kind, prefix) => void removeAll.run(kind, prefix, end(prefix)),
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
