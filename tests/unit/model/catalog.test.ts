import { describe, expect, it } from 'vitest';
import { type CatalogQuery, matchesCatalogQuery } from '../../../src/model/catalog.ts';

const facts = {
  text: 'Transit v2 Stops and departures',
  tags: ['Stops', 'Alerts'],
  protocol: 'http',
  lifecycle: 'stable',
  version: 'v2',
  isLatest: true,
};
const query = (part: Partial<CatalogQuery>): CatalogQuery => ({
  text: '',
  tag: '',
  protocol: '',
  lifecycle: '',
  version: '',
  ...part,
});

describe('matchesCatalogQuery', () => {
  it('takes everything when nothing is asked', () => {
    expect(matchesCatalogQuery(facts, query({}))).toBe(true);
  });

  it('looks for every word, in any order and case', () => {
    expect(matchesCatalogQuery(facts, query({ text: 'DEPART transit' }))).toBe(true);
    expect(matchesCatalogQuery(facts, query({ text: 'transit trains' }))).toBe(false);
  });

  it('wants every filter met', () => {
    expect(matchesCatalogQuery(facts, query({ tag: 'Alerts', version: 'latest' }))).toBe(true);
    expect(matchesCatalogQuery(facts, query({ tag: 'Alerts', lifecycle: 'retired' }))).toBe(false);
    expect(matchesCatalogQuery(facts, query({ version: 'v1' }))).toBe(false);
  });
});
