/** Where a person lands who asked for nothing else. */
export const homeAfterSignIn = '/account/';

/**
 * The page to go back to after signing in, from the address's `return` parameter. Only a path of this site is followed: an
 * address that leads elsewhere (`//evil.example`, `/\evil.example`, `javascript:…`) would make the sign-in page a lure.
 *
 * @param search the query of the page's address, with or without `?`
 * @param origin this site's origin
 */
export function returnPath(search: string, origin: string): string {
  const wanted = new URLSearchParams(search).get('return');
  if (wanted === null || !wanted.startsWith('/') || !URL.canParse(wanted, origin)) {
    return homeAfterSignIn;
  }
  const target = new URL(wanted, origin);
  return target.origin === origin
    ? `${target.pathname}${target.search}${target.hash}`
    : homeAfterSignIn;
}
