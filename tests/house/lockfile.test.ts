import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const root = resolve(import.meta.dirname, '../..');
const packages = Object.entries(
  (
    JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, LockedPackage>;
    }
  ).packages,
);
const paths = new Set(packages.map(([path]) => path));

/**
 * Programs of Astro's and Tailwind's that run while the site is built; nothing of them is in what is built. lightningcss is
 * under MPL-2.0, libvips (which sharp would use for images) under LGPL-3.0.
 */
const buildTools = ['node_modules/lightningcss', 'node_modules/@img/sharp-'];

/** A choice of licences (`MIT OR GPL-2.0`) leaves us a free one. */
const isCopyleft = (license: string) =>
  /GPL|MPL|EPL|CDDL|SSPL/i.test(license) && !license.includes(' OR ');

/** Node's resolution: the nearest node_modules on the way up. */
function isLocked(from: string, name: string): boolean {
  for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
    if (paths.has(`${base ? `${base}/` : ''}node_modules/${name}`)) return true;
    if (!base) return false;
    if (!base.includes('/node_modules/')) base = '';
  }
}

describe('the lockfile', () => {
  it('holds every optional package of every platform, so that npm ci works on each', () => {
    const missing = packages.flatMap(([path, locked]) =>
      Object.keys(locked.optionalDependencies ?? {})
        .filter((name) => !isLocked(path, name))
        .map((name) => `${name} of ${path || 'package.json'}`),
    );
    expect(missing).toEqual([]);
  });

  it('names no address to download from', () => {
    expect(packages.filter(([, locked]) => locked.resolved !== undefined)).toEqual([]);
  });

  it('has an integrity for every package', () => {
    const without = packages.filter(([path, locked]) => path && !locked.link && !locked.integrity);
    expect(without.map(([path]) => path)).toEqual([]);
  });

  it('pins one version of each direct dependency', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
      string,
      Record<string, string> | undefined
    >;
    const ranges = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
      Object.entries(manifest[kind] ?? {}).filter(([, range]) => !/^\d/.test(range)),
    );
    expect(ranges).toEqual([]);
  });

  it('ships no package under a copyleft licence', () => {
    const copyleft = packages.filter(
      ([path, locked]) =>
        !locked.dev &&
        isCopyleft(locked.license ?? '') &&
        !buildTools.some((tool) => path.includes(tool)),
    );
    expect(copyleft.map(([path, locked]) => `${path}: ${locked.license}`)).toEqual([]);
  });

  it('is explained: ARCHITECTURE.md says why each dependency is there', () => {
    const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
    const explained = new Set(
      [...text.matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, names]) =>
        (names ?? '').match(/[^`, ]+/g),
      ),
    );
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    expect(Object.keys(manifest.dependencies).filter((name) => !explained.has(name))).toEqual([]);
  });
});
