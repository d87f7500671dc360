import type { CheckRule } from '../rule.ts';

/** The navigation groups operations by their first tag. */
export const operationTag: CheckRule = {
  name: 'operation-tag',
  severity: 'warning',
  hint: 'Give the operation a tag: `tags: [Orders]`.',
  source: 'The navigation groups operations by tag; one without stands under "Other".',
  visit: () => ({
    Operation({ tags }, { report, location }) {
      if (Array.isArray(tags) && tags.length > 0) return;
      report({ message: 'The operation has no tag.', location: location.key() });
    },
  }),
};
