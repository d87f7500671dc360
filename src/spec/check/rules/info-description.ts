import type { CheckRule } from '../rule.ts';

/** The overview of a version starts with what it is for. */
export const infoDescription: CheckRule = {
  name: 'info-description',
  severity: 'warning',
  hint: 'Write into `info.description` (Markdown) what the API is for, and what a first call needs.',
  source: 'It is the text of the overview, and what search engines show.',
  visit: () => ({
    Info({ description }, { report, location }) {
      if (typeof description === 'string' && description.trim() !== '') return;
      report({
        message: 'The API says nothing of itself.',
        location: location.key(),
      });
    },
  }),
};
