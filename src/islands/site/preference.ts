/** A choice the reader made about how pages look, kept in this browser; nothing secret goes here. */
export function readPreference(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined;
  } catch {
    // Storage is closed to us, as in a private window of some browsers.
    return undefined;
  }
}

/** @param value `undefined` forgets the choice */
export function writePreference(name: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // The choice holds for this page.
  }
}
