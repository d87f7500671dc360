import { writePreference } from './preference.ts';

/** Keeps the language a reader chooses for samples, for every page of the site; public/theme.js applies it before the first paint. */
const inputs = document.querySelectorAll<HTMLInputElement>(
  '.samples input[name=sample], .code-group input',
);
for (const input of inputs) {
  if (input.checked) bringIntoView(input);
  input.addEventListener('change', () => {
    writePreference('sample-language', input.value);
    for (const other of inputs) if (other.value === input.value) other.checked = true;
    bringIntoView(input);
  });
}

/** Scrolls the languages only: `scrollIntoView` would take the page to them. */
function bringIntoView(input: HTMLInputElement): void {
  const tab = input.parentElement;
  const tabs = tab?.parentElement;
  if (!tab || !tabs) return;
  const middle = tab.offsetLeft - tabs.offsetLeft - (tabs.clientWidth - tab.offsetWidth) / 2;
  tabs.scrollTo({ left: Math.max(0, middle) });
}
