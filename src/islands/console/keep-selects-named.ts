/** What Swagger UI's unnamed selects choose, by where they stand; the first match counts. */
const names: readonly (readonly [selector: string, name: string])[] = [
  ['.body-param-content-type, .content-type-wrapper', 'Content type of the request body'],
  ['.response-control-media-type, .response-content-type', 'Content type of the response'],
  ['.examples-select', 'Example'],
  ['.servers', 'Server'],
];

function nameOf(select: HTMLSelectElement): string {
  const parameter = select.closest('[data-param-name]')?.getAttribute('data-param-name');
  if (parameter) return parameter;
  return names.find(([selector]) => select.closest(selector))?.[1] ?? 'Value';
}

function nameSelects(root: Element): void {
  for (const select of root.querySelectorAll<HTMLSelectElement>(
    'select:not([aria-label]):not([aria-labelledby]):not([id])',
  )) {
    select.setAttribute('aria-label', nameOf(select));
  }
}

/**
 * Gives every select box of Swagger UI an accessible name, which some lack (WCAG 2.2, 4.1.2), as they come and go.
 *
 * @returns what ends it
 */
export function keepSelectsNamed(root: Element): () => void {
  nameSelects(root);
  const observer = new MutationObserver(() => nameSelects(root));
  observer.observe(root, { childList: true, subtree: true });
  return () => observer.disconnect();
}
