import { describe, expect, it } from 'vitest';
import { stemOf } from '../../../src/model/word-stem.ts';

const stems: Readonly<Record<string, string>> = {
  // From Snowball's sample vocabulary.
  consigned: 'consign',
  consistency: 'consist',
  conspirators: 'conspir',
  knightly: 'knight',
  knocking: 'knock',
  kneeled: 'kneel',
  knackeries: 'knackeri',
  generously: 'generous',
  skies: 'sky',
  dying: 'die',
  news: 'news',
  inning: 'inning',
  proceeds: 'proceed',
  ties: 'tie',
  gas: 'gas',
  hopping: 'hop',
  hoping: 'hope',
  luxuriated: 'luxuri',
  agreed: 'agre',
  rational: 'ration',
  // Of Snowball 3, which Pagefind 1.5 has.
  added: 'add',
  paste: 'paste',
  organization: 'organiz',
  internal: 'internal',
  // What is asked of an API.
  users: 'user',
  properties: 'properti',
  property: 'properti',
  calendar: 'calendar',
  status: 'status',
  addresses: 'address',
  messages: 'messag',
  directly: 'direct',
  applications: 'applic',
  policies: 'polici',
  creates: 'creat',
  deployment: 'deploy',
  yaml: 'yaml',
  keys: 'key',
  id: 'id',
  v2: 'v2',
};

describe('stemOf', () => {
  it.each(Object.entries(stems))('makes of %s what Pagefind makes of it', (word, stem) => {
    expect(stemOf(word)).toBe(stem);
  });
});
