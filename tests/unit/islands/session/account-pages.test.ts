import { describe, expect, it } from 'vitest';
import { accountPage, readCarried } from '../../../../src/islands/session/account-pages.ts';

const arriveAt = (address: string) => readCarried(new URL(address, 'https://portal.example'));

describe('accountPage', () => {
  it('hands everything it carries to the next page', () => {
    const carried = {
      email: 'a+b@example.com',
      returnTo: '/plans/?x=1',
      news: 'confirmed',
    } as const;
    expect(arriveAt(accountPage('/sign-in/', carried))).toEqual(carried);
  });

  it('keeps the e-mail address out of what a browser sends', () => {
    const address = new URL(
      accountPage('/confirm/', { email: 'a@example.com' }),
      'https://x.example',
    );
    expect(`${address.pathname}${address.search}`).toBe('/confirm/');
    expect(address.hash).toContain('a%40example.com');
  });

  it('leaves the way back out when it is the account', () => {
    expect(accountPage('/sign-up/', { returnTo: '/account/' })).toBe('/sign-up/');
  });
});

describe('readCarried', () => {
  it('knows no news but its own', () => {
    expect(arriveAt('/sign-in/#news=<b>hacked</b>').news).toBeUndefined();
  });
});
