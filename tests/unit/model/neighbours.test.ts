import { describe, expect, it } from 'vitest';
import { nearby, neighbours } from '../../../src/model/neighbours.ts';

const things = ['1', '2', '3', '4', '5', '6'].map((slug) => ({ slug }));

describe('neighbours', () => {
  it('gives the things before and after one', () => {
    expect(neighbours(things, '2')).toEqual({ previous: things[0], next: things[2] });
  });

  it('ends at the ends', () => {
    expect(neighbours(things, '1')).toEqual({ next: things[1] });
    expect(neighbours(things, '6')).toEqual({ previous: things[4] });
  });

  it('gives none for a thing that is not in the list', () => {
    expect(neighbours(things, 'x')).toEqual({});
  });
});

describe('nearby', () => {
  it.each([
    [undefined, ['1', '2', '3']],
    ['1', ['1', '2', '3']],
    ['4', ['3', '4', '5']],
    ['6', ['4', '5', '6']],
  ])('shows as many things around %s as around any other', (slug, shown) => {
    expect(nearby(things, slug, 1).map((thing) => thing.slug)).toEqual(shown);
  });
});
