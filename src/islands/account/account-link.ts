import { accountLink as words } from '#words/account-link.ts';
import { tabStorage } from '../session/tab-storage.ts';

/** Turns every `<a data-account-link>` of the page into the way to the account, when someone is signed in in this tab. */
export function updateAccountLinks(): void {
  if (!tabStorage.hasSession()) return;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-account-link]')) {
    link.href = '/account/';
    link.textContent = words.text;
  }
}
