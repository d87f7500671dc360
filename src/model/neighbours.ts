/** A thing with a page of its own among others. */
interface Paged {
  readonly slug: string;
}

const places = new WeakMap<readonly Paged[], ReadonlyMap<string, number>>();

/** Where each thing stands, worked out once a list: each of ten thousand pages asks. */
function placesOf(things: readonly Paged[]): ReadonlyMap<string, number> {
  const known = places.get(things);
  if (known) return known;
  const found = new Map(things.map(({ slug }, index) => [slug, index]));
  places.set(things, found);
  return found;
}

/** The things before and after one, in reading order. */
export function neighbours<T extends Paged>(
  things: readonly T[],
  slug: string,
): { readonly previous?: T; readonly next?: T } {
  const at = placesOf(things).get(slug) ?? -1;
  const previous = things[at - 1];
  const next = at < 0 ? undefined : things[at + 1];
  return { ...(previous && { previous }), ...(next && { next }) };
}

/**
 * The part of a list that a page shows: the things around the open one, the first ones when none is open.
 * @param around things before and after it
 */
export function nearby<T extends Paged>(
  things: readonly T[],
  slug: string | undefined,
  around: number,
): readonly T[] {
  const most = 2 * around + 1;
  const at = slug === undefined ? -1 : (placesOf(things).get(slug) ?? -1);
  const first = Math.min(Math.max(0, at - around), Math.max(0, things.length - most));
  return things.slice(first, first + most);
}
