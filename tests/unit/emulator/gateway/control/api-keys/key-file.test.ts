import { describe, expect, it } from 'vitest';
import { readKeyFile } from '../../../../../../emulator/gateway/control/api-keys/key-file.ts';

describe('API key files', () => {
  it('take columns of any order and case, padded values and either kind of quotes', () => {
    const [double, ...others] = readKeyFile(
      '\u{FEFF}usagePlanIds,KEY,name,Enabled,extra\n"a, b",key-1,"First, the",  tRuE ,x\n\n,key-2,it\'s,,y\n',
    );
    expect(double).toEqual({
      line: 2,
      name: 'First, the',
      key: 'key-1',
      enabled: true,
      usagePlanIds: ['a', 'b'],
    });
    expect(others).toEqual([
      { line: 3, name: "it's", key: 'key-2', enabled: true, usagePlanIds: [] },
    ]);
    const [single] = readKeyFile("name,key,usageplanids,enabled\nA,k,'a,b',FALSE");
    expect(single).toMatchObject({ usagePlanIds: ['a', 'b'], enabled: false });
  });

  it('refuse a file without the required columns, and one that is no CSV', () => {
    expect(() => readKeyFile('description\nx')).toThrow('name, key');
    expect(() => readKeyFile('')).toThrow('name, key');
    expect(() => readKeyFile('name,key\n"open,x')).toThrow('not valid CSV');
  });
});
