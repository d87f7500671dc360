import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocsMaker } from '../maker.ts';
import { headingsOf } from '../shown-operations.ts';

/** The floor: a page with the operation's heading and nothing else. */
export const emptyPage: DocsMaker = {
  name: 'Empty page',
  setUp: 'A static page with one heading: what the browser and the server take at least.',
  make: async (operation, folder) => {
    const [heading] = headingsOf(operation);
    const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Empty</title><h1>${heading}</h1></html>\n`;
    await writeFile(join(folder, 'index.html'), html);
    return { docs: { folder, address: '/', heading: 'h1' } };
  },
};
