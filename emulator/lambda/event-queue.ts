import { DatabaseSync } from 'node:sqlite';

/** An asynchronous invocation that was accepted and has not ended yet. */
export interface QueuedEvent {
  readonly requestId: string;
  readonly functionName: string;
  /** JSON text. */
  readonly event: string;
  /** Attempts that failed so far. */
  readonly failures: number;
  /** Epoch milliseconds. */
  readonly dueAt: number;
}

export interface EventQueue {
  add(event: QueuedEvent): void;
  all(): readonly QueuedEvent[];
  postpone(requestId: string, failures: number, dueAt: number): void;
  remove(requestId: string): void;
  close(): void;
}

/** Opens the queue; an event is on disk before Invoke answers 202, as on Lambda. */
export function openEventQueue(file: string): EventQueue {
  const database = new DatabaseSync(file);
  database.exec(`
    PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000;
    CREATE TABLE IF NOT EXISTS events (
      sequence INTEGER PRIMARY KEY, request_id TEXT NOT NULL UNIQUE, function_name TEXT NOT NULL,
      event TEXT NOT NULL, failures INTEGER NOT NULL, due_at INTEGER NOT NULL
    );
  `);
  const insert = database.prepare(
    'INSERT INTO events (request_id, function_name, event, failures, due_at) VALUES (?, ?, ?, ?, ?)',
  );
  const selectAll = database.prepare(
    `SELECT request_id AS requestId, function_name AS functionName, event, failures, due_at AS dueAt
     FROM events ORDER BY sequence`,
  );
  const update = database.prepare(
    'UPDATE events SET failures = ?, due_at = ? WHERE request_id = ?',
  );
  const remove = database.prepare('DELETE FROM events WHERE request_id = ?');
  return {
    add: ({ requestId, functionName, event, failures, dueAt }) =>
      void insert.run(requestId, functionName, event, failures, dueAt),
    all: () => selectAll.all() as unknown as QueuedEvent[],
    postpone: (requestId, failures, dueAt) => void update.run(failures, dueAt, requestId),
    remove: (requestId) => void remove.run(requestId),
    close: () => database.close(),
  };
}
