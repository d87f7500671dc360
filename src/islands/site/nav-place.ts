import { config, z } from 'zod/mini';

// Without `new Function`, which the site's Content-Security-Policy forbids.
config({ jitless: true });

const placeSchema = z.object({
  /** Slugs of the open tags. */
  open: z.array(z.string()),
  scrollTop: z.number(),
  /** The link that was followed, and how far below the top of the list's window it stood, in CSS pixels. */
  href: z.string(),
  offset: z.number(),
});
type Place = z.infer<typeof placeSchema>;

const nowhere: Place = { open: [], scrollTop: 0, href: '', offset: 0 };
const keyOf = (base: string): string => `navigation ${base}`;

/** Where the navigation of a version stood when the reader last followed one of its links in this tab. */
export function keptPlace(base: string): Place {
  try {
    return placeSchema.parse(JSON.parse(sessionStorage.getItem(keyOf(base)) ?? ''));
  } catch {
    // Nothing is kept yet, or storage is closed to us.
    return nowhere;
  }
}

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
