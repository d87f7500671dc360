import { STATUS_CODES } from 'node:http';
import { describe, expect, it } from 'vitest';
import { statusPhrase } from '../../../src/model/status-phrase.ts';

/** Statuses whose names RFC 9110 changed since the names Node writes. */
const renamed = ['413'];

describe('statusPhrase', () => {
  it('agrees with the names that Node writes on the wire', () => {
    const known = Object.entries(STATUS_CODES).filter(
      ([status]) => statusPhrase(status) !== '' && !renamed.includes(status),
    );
    expect(known.length).toBeGreaterThan(40);
    for (const [status, phrase] of known)
      expect(statusPhrase(status).toLowerCase(), status).toBe(
        phrase?.replace('Entity', 'Content').toLowerCase(),
      );
  });

  it('reads the classes of a description in either case', () => {
    expect(statusPhrase('4XX')).toBe('Client error');
    expect(statusPhrase('5xx')).toBe('Server error');
    expect(statusPhrase('default')).toBe('Any other answer');
  });

  it.each(['299', '6XX', '', 'constructor', 'toString'])('has no words for %j', (status) => {
    expect(statusPhrase(status)).toBe('');
  });
});
