/** One page of a collection as AWS sends it; `position` is there when more follows. */
export interface Page<T> {
  readonly item: readonly T[];
  readonly position?: string;
}

const defaultLimit = 25;
const maximumLimit = 500;

/**
 * Cuts one page out of a collection that is already filtered and in order.
 *
 * The position is opaque to the caller. It holds both the key and the index of the last item sent, so that a page follows on
 * correctly when that item, or one before it, has been deleted in between.
 *
 * @param query `limit` (1 to 500; anything else counts as not given, as recorded for -1) and `position`
 * @param keyOf what tells one item from another
 */
export function paginate<T>(
  items: readonly T[],
  query: URLSearchParams,
  keyOf: (item: T) => string,
): Page<T> {
  const limit = readLimit(query.get('limit'));
  const start = startOf(items, query.get('position'), keyOf);
  const item = items.slice(start, start + limit);
  const last = item.at(-1);
  if (last === undefined || start + limit >= items.length) return { item };
  return { item, position: encode(start + item.length - 1, keyOf(last)) };
}

function readLimit(text: string | null): number {
  const limit = Number(text ?? defaultLimit);
  return Number.isInteger(limit) && limit >= 1 && limit <= maximumLimit ? limit : defaultLimit;
}

function startOf<T>(items: readonly T[], position: string | null, keyOf: (item: T) => string) {
  if (!position) return 0;
  const [index, key] = decode(position);
  const found = items.findIndex((item) => keyOf(item) === key);
  return found >= 0 ? found + 1 : index;
}

const encode = (index: number, key: string) => Buffer.from(`${index} ${key}`).toString('base64url');

function decode(position: string): [index: number, key: string] {
  const text = Buffer.from(position, 'base64url').toString();
  const space = text.indexOf(' ');
  const index = Number(text.slice(0, Math.max(space, 0)));
  return [Number.isSafeInteger(index) && index > 0 ? index : 0, text.slice(space + 1)];
}
