/**
 * A program of its own, because a generator may take a gigabyte and for ever: `node write-client.ts DESCRIPTION FOLDER` writes a
 * typed client of the OpenAPI description into the folder.
 */
import { readFile } from 'node:fs/promises';
import { type UserConfig, createClient } from '@hey-api/openapi-ts';

const [description = '', folder = ''] = process.argv.slice(2);

await createClient({
  input: JSON.parse(await readFile(description, 'utf8')) as UserConfig['input'] & object,
  // The ending that Node and every bundler resolve, once the files are compiled.
  output: { path: folder, module: { extension: '.js' } },
  logs: { level: 'silent', file: false },
  plugins: ['@hey-api/client-fetch', '@hey-api/typescript', '@hey-api/sdk'],
});
