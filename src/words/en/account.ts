import { pluralIn } from '../plural.ts';
import { language } from './language.ts';

const plural = pluralIn(language.tag);

/** The account: its tabs, settings and end. */
export const account = {
  title: 'Account',
  leading: 'Taking you to the sign-in page.',
  signOut: 'Sign out',
  tabs: { keys: 'Keys', plans: 'Plans', usage: 'Usage', settings: 'Settings' },
  settings: {
    title: 'Settings',
    words: 'Your name, your password, and the end of the account.',
    since: (email: string, day: string) => `${email}, here since ${day}`,
    saveName: 'Save name',
    saved: 'Saved.',
    passwordWords: 'A code is sent to your address to set a new one.',
    setPassword: 'Set a new password',
  },
  ending: {
    title: 'Delete account',
    words: 'Ends all your keys, then the account itself.',
    open: 'Delete account…',
    question: 'Delete your account?',
    type: (email: string) => `Type ${email} to confirm`,
    typeEmpty: 'Type your e-mail address.',
    typeWrong: 'This is not the address of your account.',
    keep: 'Keep account',
    noKeys: 'You have no keys. This cannot be undone.',
    keysFail: (count: number) =>
      plural(count, {
        one: 'Calls with this key will fail with `403 Forbidden` within seconds. This cannot be undone.',
        other:
          'Calls with these # keys will fail with `403 Forbidden` within seconds. This cannot be undone.',
      }),
  },
};
