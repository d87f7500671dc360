import { createServer, type RequestListener, type Server } from 'node:http';

/**
 * An HTTP server that leaves it to its clients to end a connection that rests. A server that ends one on its own sometimes does
 * so just as a request is on its way (RFC 9112, 9.5): a client that may not repeat a call, as the gateway may not repeat an
 * invocation, has to fail it. This machine's own programs are the only clients here, and they hold few connections.
 */
export const createLastingServer = (handler?: RequestListener): Server =>
  createServer({ keepAliveTimeout: 0 }, handler);
