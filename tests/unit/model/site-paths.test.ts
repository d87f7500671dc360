import { describe, expect, it } from 'vitest';
import {
  consolePath,
  descriptionFile,
  operationFile,
  operationPath,
  referencePath,
  schemaPath,
  tagAnchor,
  tagFile,
  versionPath,
} from '../../../src/model/site-paths.ts';

const version = { apiId: 'transit', version: 'v2' };

describe('the addresses of the site', () => {
  it.each([
    [versionPath(version), '/apis/transit/v2/'],
    [consolePath(version), '/apis/transit/v2/console/'],
    [operationPath(version, 'list-stops'), '/apis/transit/v2/operations/list-stops/'],
    [schemaPath(version, 'Stop'), '/apis/transit/v2/schemas/Stop/'],
    [referencePath(version), '/apis/transit/v2/reference/'],
    [referencePath(version, 'stops'), '/apis/transit/v2/reference/stops/'],
    [descriptionFile(version, 'json'), '/apis/transit/v2/description.json'],
    [descriptionFile(version, 'yaml'), '/apis/transit/v2/description.yaml'],
    [tagFile(version, 'stops'), '/apis/transit/v2/reference/stops.json'],
    [operationFile(version, 'list-stops'), '/apis/transit/v2/operations/list-stops.json'],
  ])('%s is %s', (made, address) => {
    expect(made).toBe(address);
  });

  it('end pages with a slash and files without one', () => {
    expect(operationPath(version, 'x').endsWith('/')).toBe(true);
    expect(operationFile(version, 'x').endsWith('/')).toBe(false);
  });

  it('keep the anchor of a tag apart from the sections of a page', () => {
    expect(tagAnchor('operations')).not.toBe('operations');
  });
});
