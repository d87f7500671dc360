import { readFile, stat } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { MadeDocs } from './maker.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};
const packed = new Set(['.woff2', '.wasm', '.png']);
const brotliLevel = 9;

/** Bytes of answers' bodies as they went over the wire. */
export interface Traffic {
  readonly bytes: number;
  readonly scriptBytes: number;
  /** By address. */
  readonly files: ReadonlyMap<string, number>;
}

export interface FolderServer {
  readonly origin: string;
  /** What was sent since the last time this was asked. */
  readonly takeTraffic: () => Traffic;
  readonly close: () => void;
}

const nothingSent = () => ({ bytes: 0, scriptBytes: 0, files: new Map<string, number>() });

interface Answer {
  readonly type: string;
  readonly body: Buffer;
  readonly isPacked: boolean;
}

/**
 * Serves docs on a free loopback port, all makers' alike: every text with Brotli at the same level, compressed when it is first
 * asked for and then kept, so the first visit pays for it and is not measured.
 */
export async function serveFolder(docs: Pick<MadeDocs, 'folder' | 'extra'>): Promise<FolderServer> {
  const answers = new Map<string, Promise<Answer | undefined>>();
  let sent = nothingSent();
  const answerTo = (address: string) => {
    const known = answers.get(address) ?? findAnswer(docs, address);
    answers.set(address, known);
    return known;
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    answerTo(decodeURIComponent(pathname)).then(
      (answer) => {
        const bytes = answer?.body.length ?? 0;
        sent.bytes += bytes;
        if (answer?.type === types['.js']) sent.scriptBytes += bytes;
        sent.files.set(pathname, bytes + (sent.files.get(pathname) ?? 0));
        send(response, answer);
      },
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    takeTraffic: () => {
      const taken = sent;
      sent = nothingSent();
      return taken;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function send(response: ServerResponse, answer: Answer | undefined): void {
  if (!answer) return void response.writeHead(404).end();
  response.writeHead(200, {
    'content-type': answer.type,
    'content-length': answer.body.length,
    ...(answer.isPacked && { 'content-encoding': 'br' }),
  });
  response.end(answer.body);
}

async function findAnswer(
  docs: Pick<MadeDocs, 'folder' | 'extra'>,
  address: string,
): Promise<Answer | undefined> {
  const { folder, extra = {} } = docs;
  if (Object.hasOwn(extra, address))
    return pack('.json', Buffer.from(JSON.stringify(extra[address])));
  const path = join(folder, normalize(address));
  const candidates = [path, join(path, 'index.html'), `${path}.html`];
  for (const file of candidates)
    if ((await stat(file).catch(() => undefined))?.isFile())
      return pack(extname(file), await readFile(file));
  return undefined;
}

async function pack(ending: string, data: Buffer): Promise<Answer> {
  const type = types[ending] ?? 'application/octet-stream';
  if (packed.has(ending)) return { type, body: data, isPacked: false };
  const params = { [constants.BROTLI_PARAM_QUALITY]: brotliLevel };
  return { type, body: await promisify(brotliCompress)(data, { params }), isPacked: true };
}
