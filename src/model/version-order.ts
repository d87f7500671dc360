const natural = new Intl.Collator('en', { numeric: true });

/** Order of names as people count: `v2` before `v10`. Negative when `one` is the older version. */
export const compareVersionNames = (one: string, other: string): number =>
  natural.compare(one, other);

/** Each version of a list with the one before it of the same API; first versions are left out. */
export function consecutiveVersions<V extends { readonly apiId: string; readonly version: string }>(
  versions: readonly V[],
): readonly { readonly older: V; readonly newer: V }[] {
  const byApi = Map.groupBy(versions, ({ apiId }) => apiId);
  return [...byApi.values()].flatMap((siblings) => {
    const sorted = siblings.toSorted((one, other) =>
      compareVersionNames(one.version, other.version),
    );
    return sorted.slice(1).flatMap((newer, index) => {
      const older = sorted[index];
      return older ? [{ older, newer }] : [];
    });
  });
}
