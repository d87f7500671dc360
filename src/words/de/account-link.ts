import type { accountLink as English } from '../en/account-link.ts';

export const accountLink: typeof English = { text: 'Konto' };
