import { search as words } from '#words/search.ts';
import type { SearchHit } from './search-engine.ts';

/** One answer as an option of the list: a link, so that it can also be opened elsewhere. Texts stay texts. */
export function hitRow(hit: SearchHit, id: string): HTMLAnchorElement {
  const row = document.createElement('a');
  row.id = id;
  row.href = hit.url;
  row.className = 'search-hit';
  row.setAttribute('role', 'option');
  row.setAttribute('aria-selected', 'false');
  row.tabIndex = -1;
  row.append(badge(hit), head(hit), ...excerpt(hit), ...place(hit));
  return row;
}

function badge({ method, kind }: SearchHit): HTMLElement {
  const label = element('span', method?.toUpperCase() ?? words.badges[kind]);
  label.className = method === undefined ? 'search-kind' : `method method-${method}`;
  return label;
}

function head({ title, path, isDeprecated }: SearchHit): HTMLElement {
  const line = element('span');
  line.className = 'search-title';
  line.append(element('strong', title));
  if (path !== undefined && path !== title) line.append(' ', element('code', path));
  if (isDeprecated) {
    const chip = element('span', words.deprecated);
    chip.className = 'chip chip-warning';
    line.append(' ', chip);
  }
  return line;
}

function excerpt({ excerpt: parts }: SearchHit): HTMLElement[] {
  if (parts.length === 0) return [];
  const line = element('span');
  line.className = 'search-excerpt';
  line.append(
    ...parts.map(({ text, isMatch }) =>
      isMatch ? element('mark', text) : document.createTextNode(text),
    ),
  );
  return [line];
}

function place({ source, kind }: SearchHit): HTMLElement[] {
  if (!source || kind === 'api') return [];
  const line = element('small', `${source.title} ${source.version}`);
  line.className = 'search-place';
  return [line];
}

function element(name: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
