/** A copy of a map without one of its entries. */
export const withoutEntry = <Value>(
  entries: Readonly<Record<string, Value>> | undefined,
  name: string,
): Record<string, Value> =>
  Object.fromEntries(Object.entries(entries ?? {}).filter(([key]) => key !== name));
