import type { copying as English } from '../en/copying.ts';

export const copying: typeof English = {
  copy: 'Kopieren',
  copied: 'Kopiert',
  notAllowed: 'Nicht erlaubt',
  copyThing: (thing) => `${thing} kopieren`,
};
