const prefix = 'CognitoIdentityServiceProvider.';

/** The part of the Web Storage API that the session needs. */
export type TokenStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/**
 * Where the session's tokens rest: the tab's `sessionStorage`. amazon-cognito-identity-js would put them into `localStorage`,
 * where they outlive the browser and lie open to every tab. Held in the tab they survive a reload and end with it; memory
 * alone would ask for the password after every page of a static site.
 */
export interface TabStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
  /** Forgets the session, and nothing else that the tab keeps. */
  clear(): void;
  /** Whether someone has signed in here; their tokens may have run out since. */
  hasSession(): boolean;
}

function keysOf(store: TokenStore): string[] {
  return Array.from({ length: store.length }, (_, index) => store.key(index)).filter(
    (key): key is string => key?.startsWith(prefix) ?? false,
  );
}

/** @param store `sessionStorage`, or what stands in for it where the browser refuses one */
export function createTabStorage(store: TokenStore): TabStorage {
  return {
    getItem: (key) => store.getItem(key),
    setItem: (key, value) => store.setItem(key, value),
    removeItem: (key) => store.removeItem(key),
    clear: () => keysOf(store).forEach((key) => store.removeItem(key)),
    hasSession: () => keysOf(store).some((key) => key.endsWith('.LastAuthUser')),
  };
}

/** A store for browsers that refuse `sessionStorage` (blocked site data): the session then lasts as long as the page. */
export function createMemoryStore(): TokenStore {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}

function browserStore(): TokenStore {
  try {
    const probe = `${prefix}probe`;
    sessionStorage.setItem(probe, '');
    sessionStorage.removeItem(probe);
    return sessionStorage;
  } catch {
    return createMemoryStore();
  }
}

/** The browser's own, asked for when it is first needed: a page that only shows something does not wait for its storage. */
let found: TabStorage | undefined;
const own = (): TabStorage => (found ??= createTabStorage(browserStore()));

export const tabStorage: TabStorage = {
  getItem: (key) => own().getItem(key),
  setItem: (key, value) => own().setItem(key, value),
  removeItem: (key) => own().removeItem(key),
  clear: () => own().clear(),
  hasSession: () => own().hasSession(),
};
