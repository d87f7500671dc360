import { describe, expect, it } from 'vitest';
import { chooseSample, folderNames } from '../../../../bench/corpus/choose-sample.ts';

const description = (name: string, format = '3.0') => ({ name, path: `/${name}.json`, format });
const names = (sample: readonly { name: string }[]) => sample.map(({ name }) => name);

describe('the sample of public descriptions', () => {
  it('has each n-th of the common format by name, in whatever order they were found', () => {
    const found = ['d', 'b', 'a', 'c', 'e'].map((name) => description(name));
    expect(names(chooseSample(found, 2))).toEqual(['a', 'c', 'e']);
  });

  it('has every description in another format, wherever it stands', () => {
    const found = [
      description('a'),
      description('b', '3.1'),
      description('c'),
      description('d', '2.0'),
    ];
    expect(names(chooseSample(found, 10))).toEqual(['a', 'b', 'd']);
  });
});

describe('the names of its folders', () => {
  it('can stand in an address', () => {
    const [name] = folderNames([description('2.0/json/API with_Examples..x-')]);
    expect(name).toMatch(/^[a-z0-9]+([.-][a-z0-9]+)*$/);
  });

  it('are each used once', () => {
    const all = folderNames(['a/b', 'a b', 'A-B'].map((name) => description(name)));
    expect(all).toEqual(['a-b', 'a-b-2', 'a-b-3']);
  });
});
