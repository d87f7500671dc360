import { copying } from '#words/copying.ts';
import { escapeText } from './html.ts';

/**
 * The button that copies the text of the `code` or `pre` before it, as HTML. A page has one for each piece of code, and an element of
 * our own takes Astro, which asks each framework whether it is one of its components, longer than the code beside it.
 *
 * @param of what is copied, for screen readers: `the address`
 */
export function copyButton(of: string): string {
  const label = copying.copyThing(of).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<gatehouse-copy hidden="true"><button type="button" class="button button-small button-quiet" aria-label="${label}">${escapeText(copying.copy)}</button></gatehouse-copy>`;
}
