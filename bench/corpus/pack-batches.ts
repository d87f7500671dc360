/**
 * Packs things into batches in their order, so that none weighs more than a limit unless it is a single thing.
 *
 * @param weigh a thing's weight
 */
export function packBatches<T>(
  things: readonly T[],
  limit: number,
  weigh: (thing: T) => number,
): readonly (readonly T[])[] {
  const batches: T[][] = [];
  let weight = Infinity;
  for (const thing of things) {
    weight += weigh(thing);
    const last = batches.at(-1);
    if (last && weight <= limit) last.push(thing);
    else {
      batches.push([thing]);
      weight = weigh(thing);
    }
  }
  return batches;
}
