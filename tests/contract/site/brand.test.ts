import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../../build/run-command.mjs';
import { codeColours } from '../../../src/islands/site/code-colours.ts';

const root = resolve(import.meta.dirname, '../../..');
let folder = '';
const page = (path: string) => readFileSync(join(folder, 'dist', path, 'index.html'), 'utf8');
const styles = () =>
  readdirSync(join(folder, 'dist/_astro'))
    .filter((name) => name.startsWith('Page.') && name.endsWith('.css'))
    .map((name) => readFileSync(join(folder, 'dist/_astro', name), 'utf8'))
    .join('\n');

/** One small API, for the look of a portal does not depend on how many it has. */
beforeAll(async () => {
  mkdirSync(join(root, '.e2e'), { recursive: true });
  // Astro moves files into the built site by renaming, so it must be on the project's own file system.
  folder = mkdtempSync(join(root, '.e2e', 'brand-'));
  mkdirSync(join(folder, 'openapi/transit'), { recursive: true });
  cpSync(join(root, 'openapi/transit/v1.yaml'), join(folder, 'openapi/transit/v1.yaml'));
  const { code, output } = await runCommand(
    process.execPath,
    [join(root, 'node_modules/astro/bin/astro.mjs'), 'build'],
    {
      cwd: root,
      env: {
        ...process.env,
        ASTRO_TELEMETRY_DISABLED: '1',
        GATEHOUSE_OPENAPI: join(folder, 'openapi'),
        GATEHOUSE_CONFIG: join(root, 'tests/fixtures/brand/portal.ts'),
        GATEHOUSE_DIST: join(folder, 'dist'),
      },
    },
  );
  if (code !== 0) throw new Error(output);
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a portal with a brand of its own', () => {
  it('speaks its language, and says so', () => {
    expect(page('')).toContain('<html lang="de"');
    expect(page('sign-up')).toContain('Konto anlegen');
    expect(page('plans')).toContain('Kontingent');
    expect(page('plans')).toContain('1.000 Aufrufe am Tag');
  });

  it('shows its logo, navigation, footer and front page in place of the shipped ones', () => {
    const home = page('');
    expect(home).toMatch(/<img [^>]*src="\/_astro\/logo\.[^"]+\.svg"[^>]*alt="Nordlicht"/);
    expect(home).toContain('https://status.nordlicht.example/');
    expect(home).toContain('© 2026 Nordlicht Verkehrsverbund GmbH');
    expect(home).toContain('<strong>Januar</strong>');
    expect(home).not.toContain('Gatehouse');
  });

  it('overrides the tokens in the one style sheet, and inlines none but the colours of code', () => {
    expect(styles()).toContain('--color-accent:#0b6e63');
    expect(styles()).toContain('--radius:2px');
    expect(page('')).not.toContain(' style="');
    expect(page('').match(/<style.*?<\/style>/g)).toEqual([`<style>${codeColours}</style>`]);
  });
});
