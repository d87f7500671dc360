import type { ViteDevServer } from 'vite';
import { searchIndexes } from '../src/model/search-source.ts';
import { collectRecords, type RecordSets } from './collect-records.ts';
import { indexRecords } from './index-records.ts';

type Files = ReadonlyMap<string, Uint8Array>;

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  json: 'application/json',
};

/**
 * Searches what is being written: the dev server has no built index, so one is made in memory when the search is first opened, and
 * again when it is opened on a page that came after a change of what can be found.
 */
export function searchInDev(server: ViteDevServer): void {
  const made = new Map<keyof RecordSets, { readonly of: string; readonly files: Promise<Files> }>();
  const filesOf = async (name: keyof RecordSets, isFirst: boolean): Promise<Files> => {
    const known = made.get(name);
    if (known && !isFirst) return known.files;
    const records = (await collectRecords(readFrom(server)))[name];
    const of = JSON.stringify(records);
    if (known?.of === of) return known.files;
    const files = makeFiles(records);
    made.set(name, { of, files });
    return files;
  };
  server.middlewares.use((request, response, next) => {
    const [path = ''] = (request.url ?? '').split('?');
    const name = (['newest', 'older'] as const).find((one) => path.startsWith(searchIndexes[one]));
    if (name === undefined) return next();
    const file = path.slice(searchIndexes[name].length);
    filesOf(name, file === 'pagefind-entry.json')
      .then((files) => {
        const content = files.get(file);
        response.writeHead(content ? 200 : 404, {
          'cache-control': 'no-store',
          'content-type': types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
        });
        response.end(content);
      })
      .catch(next);
  });
}

async function makeFiles(records: RecordSets['newest']): Promise<Files> {
  const { made, frequent } = await indexRecords(records, (index) => index.getFiles());
  return new Map<string, Uint8Array>([
    ...made.files.map(({ path, content }) => [path, content] as const),
    ...frequent.map(({ path, content }) => [path, Buffer.from(content)] as const),
  ]);
}

/** The dev server's own pages, asked for as a browser would. */
function readFrom({ httpServer }: ViteDevServer): (path: string) => Promise<string> {
  const address = httpServer?.address();
  if (address === null || typeof address !== 'object')
    throw new Error('The dev server does not listen on a port.');
  return async (path) => {
    const answer = await fetch(`http://localhost:${address.port}${path}`);
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    return answer.text();
  };
}
