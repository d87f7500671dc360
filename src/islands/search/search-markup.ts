import { search as words } from '#words/search.ts';
import { searchKinds } from '../../model/search-records.ts';

/**
 * The dialog as elements. Everything that is not the portal's own words is put in as text later, so that no stranger's text is ever
 * read as HTML.
 */
export function searchMarkup(): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.className = 'search';
  dialog.setAttribute('aria-label', words.open);
  const list = make('div', {
    class: 'search-list',
    id: 'search-list',
    role: 'listbox',
    'aria-label': words.results,
    hidden: '',
  });
  dialog.append(form(), status(), list, keys());
  return dialog;
}

function form(): HTMLElement {
  const made = make('form', { class: 'search-form', role: 'search' });
  const field = make('input', {
    class: 'search-field',
    type: 'text',
    name: 'text',
    role: 'combobox',
    placeholder: words.field,
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'go',
    'aria-label': words.field,
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': 'search-list',
  });
  const close = make('button', { type: 'button', class: 'button button-small', 'data-close': '' });
  close.title = words.close;
  close.append('Esc');
  const line = make('div', { class: 'search-line' });
  line.append(field, close);
  const filters = make('div', { class: 'search-filters' });
  filters.append(
    choice('api', words.api, [['', words.allApis]]),
    choice('version', words.version, [['', words.newestVersions]]),
    choice('kind', words.kind, [
      ['', words.allKinds],
      ...searchKinds.map((kind): [string, string] => [kind, words.kinds[kind]]),
    ]),
  );
  made.append(line, filters);
  return made;
}

function choice(name: string, label: string, options: readonly [string, string][]): HTMLElement {
  const select = make('select', { class: 'field', name, 'aria-label': label });
  select.append(...options.map(([value, text]) => new Option(text, value)));
  return select;
}

function status(): HTMLElement {
  const made = make('div', { class: 'search-status' });
  const line = make('p', { role: 'status' });
  line.textContent = words.hint;
  const failure = make('p', { 'data-failure': '', hidden: '' });
  const again = make('button', { type: 'button', class: 'button button-small', 'data-again': '' });
  again.textContent = words.tryAgain;
  const catalog = make('a', { href: '/apis/' });
  catalog.textContent = words.catalog;
  failure.append(`${words.failedHint} `, again, ' ', catalog);
  made.append(line, failure);
  return made;
}

function keys(): HTMLElement {
  const made = make('p', { class: 'search-keys', 'aria-hidden': 'true' });
  const { move, open, close } = words.keys;
  for (const [key, does] of [
    ['↑ ↓', move],
    ['↵', open],
    ['Esc', close],
  ] as const) {
    const kbd = make('kbd', {});
    kbd.textContent = key;
    const pair = make('span', {});
    pair.append(kbd, ` ${does}`);
    made.append(pair);
  }
  return made;
}

function make(name: string, attributes: Readonly<Record<string, string>>): HTMLElement {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
