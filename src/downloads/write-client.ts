/**
 * A program of its own, because a generator may take a gigabyte and for ever: `node write-client.ts DESCRIPTION FOLDER` writes a
 * typed client of the OpenAPI description into the folder. It ends when what it reads from does, which is when the program that
 * started it has ended, in whatever way.
 */
import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { UserConfig } from '@hey-api/openapi-ts';

/** In a thread, for the generator does not let go of this one while it works; begun before that is loaded, which takes a second. */
const endWithParent = `
  const { Socket } = require('node:net');
  new Socket({ fd: 0, writable: false }).resume().once('close', () => process.kill(process.pid, 'SIGKILL'));
`;
new Worker(endWithParent, { eval: true }).unref();

const { createClient } = await import('@hey-api/openapi-ts');

const [description = '', folder = ''] = process.argv.slice(2);

await createClient({
  input: JSON.parse(await readFile(description, 'utf8')) as UserConfig['input'] & object,
  // The ending that Node and every bundler resolve, once the files are compiled.
  output: { path: folder, module: { extension: '.js' } },
  logs: { level: 'silent', file: false },
  plugins: ['@hey-api/client-fetch', '@hey-api/typescript', '@hey-api/sdk'],
});
