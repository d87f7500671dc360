import { describe, expect, it } from 'vitest';
import { packBatches } from '../../../../bench/corpus/pack-batches.ts';

const pack = (...weights: number[]) => packBatches(weights, 10, (weight) => weight);

describe('batches', () => {
  it('are filled to their limit and no further, in order', () => {
    expect(pack(4, 6, 1, 9, 2)).toEqual([[4, 6], [1, 9], [2]]);
  });

  it('hold one thing that is heavier than the limit alone', () => {
    expect(pack(3, 25, 3)).toEqual([[3], [25], [3]]);
  });

  it('are none when there is nothing', () => {
    expect(pack()).toEqual([]);
  });
});
