import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecordList, writeRecordList } from '../../../src/model/record-list.ts';

describe('a list of records', () => {
  it('is read as it was written, near numbers and far ones', () => {
    const ascending = fc
      .uniqueArray(fc.oneof(fc.nat(100), fc.nat(2 ** 31 - 1)))
      .map((numbers) => numbers.sort((one, other) => one - other));
    fc.assert(
      fc.property(ascending, (numbers) => {
        expect(readRecordList(writeRecordList(numbers))).toEqual(numbers);
      }),
    );
  });

  it('takes one sign for a record that is near the one before', () => {
    expect(writeRecordList([0, 1, 2, 34])).toHaveLength(4);
    expect(writeRecordList([])).toBe('');
  });
});
