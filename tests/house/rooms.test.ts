import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, matchesGlob, resolve } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { rooms } from './rooms.mjs';

const root = resolve(import.meta.dirname, '../..');
const houses = ['src', 'functions', 'emulator'];

const foldersWithCode = houses.flatMap((house) =>
  readdirSync(join(root, house), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${house}/${entry.name}`),
);

describe('the room table', () => {
  it.each(foldersWithCode)('names %s', (folder) => {
    const probe = `${folder}/any/file.ts`;
    expect(rooms.some((room) => room.files.some((glob) => matchesGlob(probe, glob)))).toBe(true);
  });

  it('is drawn in ARCHITECTURE.md as it is', () => {
    const [, text = ''] = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8').split(
      /^## The rooms$/m,
    );
    const [table = ''] = text.split(/^## /m);
    const drawn = [...table.matchAll(/^\| `([^`]+)` +\| ([^|]*) \|/gm)].map((row) => [
      row[1],
      [...(row[2] ?? '').matchAll(/`([^`]+)`/g)].map((name) => name[1]),
    ]);
    const inCode = rooms
      .filter((room) => room.name !== 'roots')
      .map((room) => [room.name, room.mayImport]);
    expect(Object.fromEntries(drawn)).toEqual(Object.fromEntries(inCode));
  });

  it('names no room that does not exist', () => {
    const missing = rooms
      .filter((room) => room.name !== 'roots' && !existsSync(join(root, room.name)))
      .map((room) => room.name);
    expect(missing).toEqual([]);
  });
});

describe('the lint rules that enforce it', () => {
  const eslint = new ESLint({ cwd: root });
  const lint = async (file: string, code: string) => {
    const [result] = await eslint.lintText(code, { filePath: join(root, file) });
    return result?.messages.map((message) => message.ruleId) ?? [];
  };

  it('stop a room from importing upwards', async () => {
    const code = `import { portalConfigSchema } from '../config/schema.ts';\nexport const x = portalConfigSchema;\n`;
    expect(await lint('src/model/plan.ts', code)).toContain('import-x/no-restricted-paths');
  });

  it('stop any room from importing a root', async () => {
    const code = `import { rooms } from '../../tests/house/rooms.mjs';\nexport const x = rooms;\n`;
    expect(await lint('src/config/portal.ts', code)).toContain('import-x/no-restricted-paths');
  });

  it('stop the core from touching AWS, the environment and the clock', async () => {
    const code = [
      `import { S3Client } from '@aws-sdk/client-s3';`,
      `export const x = [S3Client, process.env, Date.now()];`,
    ].join('\n');
    const found = await lint('functions/core/ports.ts', code);
    expect(found).toContain('no-restricted-imports');
    expect(found.filter((rule) => rule === 'no-restricted-syntax')).toHaveLength(2);
  });
});
