import { pluralIn } from '../plural.ts';
import { language } from './language.ts';

const plural = pluralIn(language.tag);

/** The landing page of an API, over all of its versions. */
export const landing = {
  description: (api: string) => `${api}: what it is for, its versions, its guides and its plans.`,
  docs: (version: string) => `Documentation of ${version}`,
  versions: 'Versions',
  release: (release: string) => `release ${release}`,
  operations: (count: number) => plural(count, { one: '# operation', other: '# operations' }),
  channels: (count: number) => plural(count, { one: '# channel', other: '# channels' }),
  guides: 'Guides',
  firstCall: 'First call',
  firstCallWords: 'It works as soon as a key of yours is on a plan that holds this API.',
  plans: 'Plans',
  comparePlans: 'Compare plans',
};
