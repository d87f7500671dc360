import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writtenSize } from '../../../src/downloads/written-size.ts';

describe('writtenSize', () => {
  it('is in bytes, and unknown of a file that is not there and of a site that is not built', () => {
    const site = mkdtempSync(join(tmpdir(), 'gatehouse-size-'));
    writeFileSync(join(site, 'source.yaml'), 'Größe');
    expect(writtenSize(site, '/source.yaml')).toBe(7);
    expect(writtenSize(site, '/description.yaml')).toBeUndefined();
    expect(writtenSize('', join(site, 'source.yaml'))).toBeUndefined();
    rmSync(site, { recursive: true });
  });
});
