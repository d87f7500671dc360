import { pluralIn } from '../plural.ts';
import type { landing as English } from '../en/landing.ts';
import { language } from './language.ts';

const plural = pluralIn(language.tag);

export const landing: typeof English = {
  description: (api) => `${api}: wofür sie da ist, ihre Versionen, Anleitungen und Tarife.`,
  docs: (version) => `Dokumentation zu ${version}`,
  versions: 'Versionen',
  release: (release) => `Stand ${release}`,
  operations: (count) => plural(count, { one: '# Operation', other: '# Operationen' }),
  channels: (count) => plural(count, { one: '# Kanal', other: '# Kanäle' }),
  guides: 'Anleitungen',
  firstCall: 'Der erste Aufruf',
  firstCallWords: 'Er gelingt, sobald ein Schlüssel von Ihnen in einem Tarif mit dieser API ist.',
  plans: 'Tarife',
  comparePlans: 'Tarife vergleichen',
};
