import { once } from 'node:events';
import type { IncomingMessage, RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { createLastingServer } from './lasting-server.ts';
import { StackProblem } from './stack-problem.ts';

/** A port of this machine that is taken at once and given its handler later: services need each other's addresses to begin. */
export interface OpenPort {
  readonly port: number;
  serve(handler: RequestListener): void;
  /** Takes requests to go on in another protocol, such as WebSocket; without it they are answered as any other (RFC 9110, 7.8). */
  serveUpgrades(handler: UpgradeListener): void;
  close(): Promise<void>;
}

/** The socket is the handler's from then on; it is destroyed when the port closes. */
export type UpgradeListener = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

export interface PortOptions {
  /** What answers there, for messages. */
  readonly name: string;
  /** 0 means any free one. */
  readonly port: number;
  /** The variable that sets it. */
  readonly variable: string;
}

/**
 * Listens on the loopback interface only, both of IPv4 and, where there is one, of IPv6: browsers may take `localhost` for either.
 * @throws StackProblem when the port is taken
 */
export async function openPort({ name, port, variable }: PortOptions): Promise<OpenPort> {
  let current: RequestListener = (_request, response) => {
    response.writeHead(503, { 'content-type': 'text/plain', 'retry-after': '1' });
    response.end('Gatehouse is starting.\n');
  };
  const handle: RequestListener = (request, response) => current(request, response);
  const servers: Server[] = [];
  const upgraded = new Set<Duplex>();
  try {
    const first = await listen(port, '127.0.0.1', handle);
    servers.push(first);
    const actual = (first.address() as AddressInfo).port;
    servers.push(...(await listenOnIpv6(actual, handle)));
    let closing: Promise<void> | undefined;
    return {
      port: actual,
      serve: (handler) => void (current = handler),
      serveUpgrades: (handler) => {
        for (const server of servers)
          server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
            upgraded.add(socket);
            socket.once('close', () => upgraded.delete(socket));
            handler(request, socket, head);
          });
      },
      close: () => {
        // A server counts these connections and cannot close them: they are no longer HTTP.
        for (const socket of upgraded) socket.destroy();
        return (closing ??= closeAll(servers));
      },
    };
  } catch (error) {
    await closeAll(servers);
    throw describe(error as NodeJS.ErrnoException, { name, port, variable });
  }
}

async function listen(port: number, host: string, handler: RequestListener): Promise<Server> {
  const server = createLastingServer(handler);
  server.listen(port, host);
  await once(server, 'listening');
  return server;
}

async function listenOnIpv6(port: number, handler: RequestListener): Promise<Server[]> {
  try {
    return [await listen(port, '::1', handler)];
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(code)) return [];
    throw error;
  }
}

async function closeAll(servers: readonly Server[]): Promise<void> {
  await Promise.all(
    servers.map((server) => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      return closed;
    }),
  );
}

function describe({ code, message }: NodeJS.ErrnoException, { name, port, variable }: PortOptions) {
  if (code === 'EADDRINUSE')
    return new StackProblem(
      `Port ${port}, which ${name} needs, is taken by another program.`,
      `Stop that program, or choose another port: ${variable}=${port + 1} npm start`,
    );
  if (code === 'EACCES')
    return new StackProblem(
      `Port ${port}, which ${name} needs, may not be used by you.`,
      `Choose one above 1023: ${variable}=8000 npm start`,
    );
  return new StackProblem(
    `Port ${port} for ${name} cannot be opened: ${message}.`,
    `Set ${variable}.`,
  );
}
