import { invalidParameter } from '../errors.ts';

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Where the next page begins; absent on the last. */
  readonly next?: string;
}

/**
 * Cuts a page out of a list. The token names the last item shown, so that a page stays right when items come and go.
 * @param idOf names an item for good
 * @throws InvalidParameterException for a token that is not ours
 */
export function pageOf<Item>(
  items: readonly Item[],
  idOf: (item: Item) => string,
  limit: number,
  token: string | undefined,
): Page<Item> {
  const start = token === undefined ? 0 : 1 + items.findIndex((item) => idOf(item) === read(token));
  if (token !== undefined && start === 0) throw invalidParameter('Invalid pagination token.');
  const shown = items.slice(start, start + limit);
  const last = shown.at(-1);
  const more = last !== undefined && start + limit < items.length;
  return { items: shown, ...(more && { next: Buffer.from(idOf(last)).toString('base64url') }) };
}

const read = (token: string) => Buffer.from(token, 'base64url').toString();
