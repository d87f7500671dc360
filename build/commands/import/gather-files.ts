import { posix } from 'node:path';
import { Source } from '@redocly/openapi-core';
import type { Json } from '../../../src/model/json.ts';
import { limits } from '../../../src/spec/limits.ts';
import { outsideRefs } from '../../../src/spec/import/outside-refs.ts';
import { parseSource } from '../../../src/spec/parse-source.ts';
import { Problem } from '../../terminal.mjs';
import type { SourceDocument } from './source-document.ts';

/** All that a description is made of. */
export interface GatheredFiles {
  /** The first file, parsed; `undefined` when it cannot be, which the reader will say with its place. */
  readonly parsed: Json | undefined;
  /** Text by path from the first file's folder, of the others. */
  readonly parts: ReadonlyMap<string, string>;
}

/**
 * Reads the files that a description points at, and those that these point at.
 * @throws Problem when one leads out of the folder or cannot be read
 */
export async function gatherFiles(source: SourceDocument): Promise<GatheredFiles> {
  const parsed = parse(source.text, source.name);
  const parts = new Map<string, string>();
  const pending = refsOf(parsed, source.name);
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    if (path === source.name || parts.has(path) || source.read === undefined) continue;
    if (parts.size >= limits.files)
      throw new Problem(
        `${source.shown} is made of more than ${limits.files} files.`,
        'Bundle it before you import it.',
      );
    const text = await source.read(path);
    parts.set(path, text);
    if (/\.(ya?ml|json)$/i.test(path)) pending.push(...refsOf(parse(text, path), path));
  }
  return { parsed, parts };
}

/** Paths from the first file's folder. Addresses of other machines are left to the reader, which refuses them with their place. */
function refsOf(parsed: unknown, from: string): string[] {
  return outsideRefs(parsed)
    .filter((ref) => !/^[a-z][a-z0-9+.-]*:|^\/\//i.test(ref))
    .map((ref) => {
      const path = posix.join(posix.dirname(from), ref);
      if (!ref.startsWith('/') && !path.startsWith('..')) return path;
      throw new Problem(
        `\`${ref}\` in ${from} leads out of the folder of the description.`,
        'Bundle the description first, or import the copy of a folder that holds all its files.',
      );
    });
}

const parse = (text: string, name: string): Json | undefined =>
  parseSource(new Source(name, text), name).parsed as Json | undefined;
