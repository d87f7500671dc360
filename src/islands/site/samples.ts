import { readPreference, writePreference } from './preference.ts';

/** Remembers the language a reader chose for samples, on every page of the site. */
const preference = 'sample-language';

const language = readPreference(preference);
for (const input of document.querySelectorAll<HTMLInputElement>('.samples input[name=sample]')) {
  if (input.value === language) input.checked = true;
  input.addEventListener('change', () => writePreference(preference, input.value));
}
