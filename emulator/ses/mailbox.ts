import { DatabaseSync } from 'node:sqlite';

/** A mail as the inbox shows it. */
export interface Mail {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly sentAt: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text?: string;
  /** As sent, untrusted. */
  readonly html?: string;
}

export interface Mailbox {
  add(mail: Mail): void;
  get(id: string): Mail | undefined;
  /** Newest first. */
  list(limit: number): readonly Mail[];
  close(): void;
}

/** Mails beyond this number are forgotten, oldest first. */
const capacity = 1000;

/**
 * Opens the mails that were sent on this machine; none leaves it.
 * @param file path of the SQLite file, made when missing
 */
export function openMailbox(file: string): Mailbox {
  const database = new DatabaseSync(file);
  database.exec(`
    PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000;
    CREATE TABLE IF NOT EXISTS mails (
      sequence INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL
    );
  `);
  const insert = database.prepare('INSERT INTO mails (id, body) VALUES (?, ?)');
  const forget = database.prepare(
    'DELETE FROM mails WHERE sequence <= (SELECT max(sequence) FROM mails) - ?',
  );
  const selectOne = database.prepare('SELECT body FROM mails WHERE id = ?');
  const selectNewest = database.prepare('SELECT body FROM mails ORDER BY sequence DESC LIMIT ?');
  const parse = (row: unknown) => JSON.parse((row as { body: string }).body) as Mail;
  return {
    add(mail) {
      insert.run(mail.id, JSON.stringify(mail));
      forget.run(capacity);
    },
    get(id) {
      const row = selectOne.get(id);
      return row && parse(row);
    },
    list: (limit) => selectNewest.all(limit).map(parse),
    close: () => database.close(),
  };
}
