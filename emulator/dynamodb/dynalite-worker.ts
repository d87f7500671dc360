/**
 * One region's tables, in a worker thread: dynalite takes account and region from the environment and lets an unexpected error
 * end its thread, and here neither reaches the rest of the process.
 */
import { parentPort, workerData } from 'node:worker_threads';
import dynalite from 'dynalite';
import { settleTables } from './settle-tables.ts';

const { folder, socket } = workerData as { folder: string; socket: string };
await settleTables(folder);
const server = dynalite({ path: folder, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
// Ending a connection that rests could meet a request on its way: that is the client's to do.
server.keepAliveTimeout = 0;
server.listen(socket, () => parentPort?.postMessage('listening'));
parentPort?.once('message', () => {
  server.close(() => parentPort?.close());
  server.closeAllConnections();
});
