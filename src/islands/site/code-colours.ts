import { tokenKinds } from './code-tokens.ts';

/**
 * The styles of what highlight.ts marks, for the head of every page: put in by script, they would have every element's style worked out
 * again. They are no part of the site's style sheet because its compiler does not know `::highlight` and warns on every build.
 */
export const codeColours = tokenKinds
  .map((kind) => `::highlight(code-${kind}){color:var(--color-code-${kind})}`)
  .join('');
