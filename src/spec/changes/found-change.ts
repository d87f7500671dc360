import type { ApiChange, Direction } from '../../model/api-change.ts';
import { jsonWords } from '../../model/schema-words.ts';
import type { Json } from '../../model/json.ts';
import { breaksIn, type JudgedDifference } from './change-rules.ts';

/** Where a comparison stands. */
export type Spot = Pick<ApiChange, 'place' | 'part' | 'field'>;

/** A judged difference of what travels one way, as a change at a spot. */
export function changeAt(
  spot: Spot,
  { code, kind, breaks, before, after }: JudgedDifference,
  direction: Direction,
  subject?: string,
): ApiChange {
  return {
    ...spot,
    code,
    kind,
    breaking: breaksIn(breaks, direction),
    ...(subject !== undefined && { subject }),
    ...wordsOf('before', before),
    ...wordsOf('after', after),
  };
}

/** Values that words can be made of; whether a property was required is said by the code. */
const wordsOf = <K extends 'before' | 'after'>(key: K, value: unknown): { [P in K]?: string } => {
  if (typeof value !== 'string' && typeof value !== 'number') return {};
  return { [key]: String(value).length <= 80 ? String(value) : jsonWords(value as Json, 80) } as {
    [P in K]?: string;
  };
};
