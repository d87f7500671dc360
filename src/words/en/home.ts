import { pluralIn } from '../plural.ts';
import { language } from './language.ts';

const plural = pluralIn(language.tag);

/** The front page. */
export const home = {
  lead: (portal: string) =>
    `Documentation, keys and a console for every API of ${portal}, on one page each and in plain words.`,
  browse: 'Browse the APIs',
  start: 'Getting started',
  steps: {
    title: 'Your first call in three steps',
    signUp: {
      title: 'Sign up',
      words: 'An e-mail address is enough. A code confirms that it is yours.',
      link: 'Create an account',
    },
    key: {
      title: 'Create a key',
      words: 'Name it, put it on a plan, copy it. It works within seconds.',
      link: 'Your keys',
    },
    call: {
      title: 'Make a call',
      words: 'From the console in the documentation, or with curl: the samples are ready to paste.',
      link: 'Follow the guide',
    },
  },
  apis: {
    title: 'APIs',
    all: (count: number) => plural(count, { other: 'All # APIs' }),
    catalog: 'Catalog',
    none: 'There are no APIs yet. Put an OpenAPI file at openapi/your-api/v1.yaml.',
  },
  plans: { title: 'Plans', compare: 'Compare the plans' },
  guides: {
    title: 'Guides',
    all: 'All guides',
    none: 'There are no guides yet. Add a Markdown file to src/content/guides.',
  },
};
