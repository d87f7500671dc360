import { homeAfterSignIn, returnPath } from './return-path.ts';

/** Why a person was sent to another account page; the page says it in words. */
export const newsKinds = ['confirmed', 'password-set', 'signed-out', 'deleted', 'ended'] as const;
export type News = (typeof newsKinds)[number];

/** What one account page hands to the next. */
export interface Carried {
  readonly email?: string;
  /** A path of this site. */
  readonly returnTo?: string;
  readonly news?: News;
}

type AccountPage = '/sign-in/' | '/sign-up/' | '/confirm/' | '/forgot-password/';

function isNews(text: string | null): text is News {
  return newsKinds.some((kind) => kind === text);
}

/**
 * The address of an account page that carries what is known. The e-mail address travels in the fragment, which a browser
 * sends to no server, so that it stands in no log.
 */
export function accountPage(path: AccountPage, { email, returnTo, news }: Carried = {}): string {
  const query = new URLSearchParams();
  if (returnTo && returnTo !== homeAfterSignIn) query.set('return', returnTo);
  const fragment = new URLSearchParams();
  if (email) fragment.set('email', email);
  if (news) fragment.set('news', news);
  return `${path}${query.size > 0 ? `?${query}` : ''}${fragment.size > 0 ? `#${fragment}` : ''}`;
}

/** What the page before handed over, read from this page's address. */
export function readCarried(location: Pick<Location, 'search' | 'hash' | 'origin'>) {
  const fragment = new URLSearchParams(location.hash.replace(/^#/, ''));
  const news = fragment.get('news');
  return {
    email: fragment.get('email') ?? '',
    returnTo: returnPath(location.search, location.origin),
    news: isNews(news) ? news : undefined,
  };
}
