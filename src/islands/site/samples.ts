import { writePreference } from './preference.ts';

const choices = '.samples input[name=sample], .code-group input';

/** Keeps the language a reader chooses for samples, for every page of the site; before-paint.ts applies it before the first paint. */
export function keepSampleLanguage(): void {
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement && target.matches(choices))) return;
    writePreference('sample-language', target.value);
    for (const other of inputs()) if (other.value === target.value) other.checked = true;
    bringIntoView(target);
  });
}

/** The chosen language may stand beyond the edge of the row of languages. */
export function showSampleLanguage(): void {
  for (const input of inputs()) if (input.checked) bringIntoView(input);
}

const inputs = () => document.querySelectorAll<HTMLInputElement>(choices);

/** Scrolls the languages only: `scrollIntoView` would take the page to them. */
function bringIntoView(input: HTMLInputElement): void {
  const tab = input.parentElement;
  const tabs = tab?.parentElement;
  if (!tab || !tabs) return;
  const middle = tab.offsetLeft - tabs.offsetLeft - (tabs.clientWidth - tab.offsetWidth) / 2;
  if (middle > 0) tabs.scrollTo({ left: middle });
}
