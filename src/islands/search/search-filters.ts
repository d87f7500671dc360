import { search as words } from '#words/search.ts';
import type { SearchSource } from '../../model/search-source.ts';

/**
 * Fills the choices of API and version, and keeps the versions to those of the chosen API. A version of an API is chosen only where
 * there is more than one.
 */
export function fillFilters(form: HTMLFormElement, sources: readonly SearchSource[]): void {
  const apis = form.elements.namedItem('api');
  const versions = form.elements.namedItem('version');
  if (!(apis instanceof HTMLSelectElement) || !(versions instanceof HTMLSelectElement)) return;
  const newest = sources.filter(({ isLatest }) => isLatest);
  apis.replaceChildren(
    new Option(words.allApis, ''),
    ...newest.map(({ title, apiId }) => new Option(title, apiId)),
  );
  const fillVersions = (): void => {
    const own = sources.filter(({ apiId }) => apiId === apis.value);
    versions.replaceChildren(
      new Option(words.newestVersions, ''),
      new Option(words.allVersions, '*'),
      ...own.map(({ version }) => new Option(version, version)),
    );
  };
  // Before the form hears of it, and asks with the versions of another API.
  apis.addEventListener('input', fillVersions);
  fillVersions();
}
