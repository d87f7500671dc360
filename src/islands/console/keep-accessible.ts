import { tryConsole as words } from '#words/try-console.ts';

/** What Swagger UI's unnamed fields hold, by where they stand; the first match counts. */
const names: readonly (readonly [selector: string, name: string])[] = [
  ['.body-param-content-type, .content-type-wrapper', words.fields.requestType],
  ['.response-control-media-type, .response-content-type', words.fields.responseType],
  ['.examples-select', words.fields.example],
  ['.servers', words.fields.server],
  ['.body-param, .opblock-section-request-body', words.fields.requestBody],
];

type FormField = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function nameOf(element: FormField): string {
  const row = element.closest('[data-param-name], [data-property-name]');
  const parameter = row?.getAttribute('data-param-name') ?? row?.getAttribute('data-property-name');
  return (
    parameter ?? names.find(([selector]) => element.closest(selector))?.[1] ?? words.fields.value
  );
}

function nameFields(root: Element): void {
  const unnamed = ':not([aria-label], [aria-labelledby], [type="hidden"])';
  for (const element of root.querySelectorAll<FormField>(
    `:is(input, select, textarea)${unnamed}`,
  )) {
    if (element.labels?.length === 0) element.setAttribute('aria-label', nameOf(element));
  }
}

/** Tells the answers of one operation from those of the next. */
function nameResponses(root: Element): void {
  for (const table of root.querySelectorAll('table[role="region"]:not([aria-label])')) {
    const summary = table.closest('.opblock')?.querySelector('.opblock-summary-control');
    const path = ':is(.opblock-summary-path, .opblock-summary-path__deprecated)';
    const operation = ['.opblock-summary-method', path]
      .map((part) => summary?.querySelector(part)?.textContent)
      .join(' ');
    table.setAttribute('aria-label', words.fields.responsesOf(operation));
  }
}

/** Lets the keyboard into what scrolls. */
function openScrollers(root: Element): void {
  for (const code of root.querySelectorAll('pre:not([tabindex])'))
    code.setAttribute('tabindex', '0');
}

/**
 * Gives Swagger UI what it lacks for those who do not see or point, as its parts come and go: names of fields and regions
 * (WCAG 2.2, 4.1.2), and scrolled code that the keyboard reaches (2.1.1).
 *
 * @returns what ends it
 */
export function keepAccessible(root: Element): () => void {
  const mend = () => [nameFields, nameResponses, openScrollers].forEach((part) => part(root));
  mend();
  const observer = new MutationObserver(mend);
  observer.observe(root, { childList: true, subtree: true });
  return () => observer.disconnect();
}
