interface Place {
  /** Slugs of the open tags. */
  readonly open: readonly string[];
  readonly scrollTop: number;
  /** The link that was followed, and how far below the top of the list's window it stood, in CSS pixels. */
  readonly href: string;
  readonly offset: number;
}

const nowhere: Place = { open: [], scrollTop: 0, href: '', offset: 0 };
const keyOf = (base: string): string => `navigation ${base}`;

/** Where the navigation of a version stood when the reader last followed one of its links in this tab. */
export function keptPlace(base: string): Place {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(base)) ?? 'null');
    return isPlace(kept) ? kept : nowhere;
  } catch {
    // Storage is closed to us, or holds no JSON.
    return nowhere;
  }
}

/** By hand, for every page of an API does it: zod would be half of the script that it loads. */
const isPlace = (value: unknown): value is Place =>
  typeof value === 'object' &&
  value !== null &&
  'open' in value &&
  Array.isArray(value.open) &&
  value.open.every((slug) => typeof slug === 'string') &&
  'scrollTop' in value &&
  typeof value.scrollTop === 'number' &&
  'href' in value &&
  typeof value.href === 'string' &&
  'offset' in value &&
  typeof value.offset === 'number';

/** Keeps where the navigation stands when a link of it is followed. */
export function keepPlace(
  navigation: Element,
  base: string,
  { open, link }: { readonly open: readonly string[]; readonly link: HTMLAnchorElement },
): void {
  const window = windowOf(navigation);
  const offset = link.getBoundingClientRect().top - window.getBoundingClientRect().top;
  const place = { open, scrollTop: window.scrollTop, href: link.pathname, offset };
  try {
    sessionStorage.setItem(keyOf(base), JSON.stringify(place));
  } catch {
    // The next page opens with the list at its top.
  }
}

/** Puts the followed link back where it stood under the reader's eyes; without it, the list where it was. */
export function restoreScroll(navigation: Element, { href, offset, scrollTop }: Place): void {
  const window = windowOf(navigation);
  const links = [...navigation.querySelectorAll('a')].filter((link) => link.pathname === href);
  const link = href === location.pathname ? links.at(-1) : undefined;
  if (!link) {
    window.scrollTop = scrollTop;
    return;
  }
  const top = link.getBoundingClientRect().top - window.getBoundingClientRect().top;
  window.scrollTop += top - offset;
}

/** What scrolls. */
const windowOf = (navigation: Element): Element =>
  navigation.closest('nav') ?? document.documentElement;
