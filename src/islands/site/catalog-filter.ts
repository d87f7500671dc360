import { catalogCount } from '#words/catalog-count.ts';
import { type CatalogFacts, type CatalogQuery, matchesCatalogQuery } from '../../model/catalog.ts';

const names = ['text', 'tag', 'protocol', 'lifecycle', 'version'] as const;

/** `<gatehouse-catalog>`: filters the list in the page and keeps the question in the address, so that it can be sent to someone. */
class Catalog extends HTMLElement {
  private form: HTMLFormElement | null = null;

  connectedCallback(): void {
    this.form = this.querySelector('form');
    if (!this.form) return;
    this.form.hidden = false;
    this.readAddress(this.form);
    this.form.addEventListener('input', () => this.filter());
    this.form.addEventListener('submit', (event) => event.preventDefault());
    this.querySelector('[data-clear]')?.addEventListener('click', () => this.clear());
    this.filter();
  }

  private readAddress(form: HTMLFormElement): void {
    const address = new URLSearchParams(location.search);
    for (const name of names) {
      const control = form.elements.namedItem(name);
      if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement)
        control.value = address.get(name) ?? '';
    }
  }

  private clear(): void {
    this.form?.reset();
    this.filter();
    this.form?.querySelector('input')?.focus();
  }

  private filter(): void {
    if (!this.form) return;
    const query = queryOf(new FormData(this.form));
    let shown = 0;
    const rows = this.querySelectorAll<HTMLElement>('.catalog > li');
    for (const row of rows) {
      row.hidden = !matchesCatalogQuery(factsOf(row), query);
      if (!row.hidden) shown += 1;
    }
    this.tell(shown, rows.length);
    writeAddress(query);
  }

  private tell(shown: number, all: number): void {
    const count = this.querySelector('[data-count]');
    if (count)
      count.textContent = shown === all ? catalogCount.all(all) : catalogCount.some(shown, all);
    const empty = this.querySelector<HTMLElement>('[data-empty]');
    if (empty) empty.hidden = shown > 0 || all === 0;
  }
}

const queryOf = (data: FormData): CatalogQuery => {
  const word = (name: string): string => String(data.get(name) ?? '').trim();
  return {
    text: word('text'),
    tag: word('tag'),
    protocol: word('protocol'),
    lifecycle: word('lifecycle'),
    version: word('version'),
  };
};

const factsOf = ({ dataset }: HTMLElement): CatalogFacts => ({
  text: dataset['text'] ?? '',
  tags: JSON.parse(dataset['tags'] ?? '[]') as string[],
  protocol: dataset['protocol'] ?? '',
  lifecycle: dataset['lifecycle'] ?? '',
  version: dataset['version'] ?? '',
  isLatest: dataset['latest'] !== undefined,
});

function writeAddress(query: CatalogQuery): void {
  const address = new URLSearchParams(Object.entries(query).filter(([, word]) => word !== ''));
  const question = address.size > 0 ? `?${address.toString()}` : location.pathname;
  history.replaceState(history.state, '', question);
}

export const defineCatalog = (): void => customElements.define('gatehouse-catalog', Catalog);
