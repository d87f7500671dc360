import { writePreference } from './preference.ts';

/** Keeps the language a reader chooses for samples, for every page of the site; public/theme.js applies it before the first paint. */
for (const input of document.querySelectorAll<HTMLInputElement>('.samples input[name=sample]')) {
  if (input.checked) input.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  input.addEventListener('change', () => {
    writePreference('sample-language', input.value);
    input.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
}
