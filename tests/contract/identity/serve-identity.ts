import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { createIdentity } from '../../../emulator/identity/identity.ts';

/** A process that serves nothing but the emulator, to be killed: `node serve-identity.ts DATA_FILE` prints its port. */
const server = createServer((req, res) => {
  void (async () => {
    const identity = await ready;
    const answer = await identity.service({
      method: req.method ?? 'GET',
      path: req.url ?? '/',
      query: '',
      headers: Object.fromEntries(Object.entries(req.headers).map(([k, v]) => [k, String(v)])),
      body: new TextEncoder().encode(await text(req)),
      region: 'us-east-1',
      signed: req.headers['authorization'] !== undefined,
    });
    res.writeHead(answer.status, answer.headers).end(answer.body);
  })();
});
const ready = new Promise<ReturnType<typeof createIdentity>>((resolve) => {
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    resolve(
      createIdentity({
        dataFile: process.argv[2] ?? '',
        accountId: '123456789012',
        awsEndpoint: 'http://127.0.0.1:4566',
        credentials: { accessKeyId: 'AKIDTEST', secretAccessKey: 'secret' },
      }),
    );
    process.stdout.write(`${port}\n`);
  });
});
