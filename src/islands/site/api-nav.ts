import { navigation as words } from '#words/navigation.ts';
import type { NavigationOperation, NavigationTag } from '../../model/navigation.ts';
import { keepPlace, keptPlace, restoreScroll } from './nav-place.ts';
import { operationItem, tagItem } from './nav-items.ts';

/** Operations at most that the filter lists: a reader who sees more types one more letter. */
const mostMatches = 40;

/**
 * `<gatehouse-api-nav>`: the list of all tags below what the page holds, loaded once and the same on every page; a tag's operations
 * when it is opened; and a filter over all operations. What is open, and where the list stands, is kept from page to page.
 */
class ApiNav extends HTMLElement {
  private readonly tree = document.createElement('ul');
  private readonly found = document.createElement('ul');
  private readonly status = document.createElement('p');
  private operations: Promise<readonly NavigationOperation[]> | undefined;
  /** What the page itself holds, hidden while the filter is in use. */
  private own: readonly HTMLElement[] = [];

  connectedCallback(): void {
    const filter = this.querySelector('input');
    this.own = [...this.querySelectorAll<HTMLElement>(':scope > :not(input)')];
    this.tree.className = 'nav-list';
    this.found.className = 'nav-list';
    this.found.hidden = true;
    this.status.className = 'nav-status';
    this.status.setAttribute('role', 'status');
    filter?.after(this.status, this.found);
    this.append(this.tree);
    filter?.addEventListener('input', () => void this.filter(filter.value));
    filter?.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || filter.value === '') return;
      // The first Escape empties the field, the next one closes the phone's menu.
      event.preventDefault();
      filter.value = '';
      void this.filter('');
    });
    this.addEventListener('click', ({ target }) => this.leave(target));
    void this.fill();
    // The field stands there before this runs: what was typed by then counts.
    if (filter?.value) void this.filter(filter.value);
  }

  private async fill(): Promise<void> {
    const tags = await load<readonly NavigationTag[]>(this.dataset['tags'] ?? '').catch(
      () => undefined,
    );
    // The overview, which the page links to, lists everything.
    if (!tags) return;
    const place = keptPlace(this.base);
    const items = tags.map((tag) => tagItem(tag, this.base, () => this.operationsOf(tag)));
    this.tree.append(...items.map(({ item }) => item));
    await Promise.all(items.map(async (one) => place.open.includes(one.slug) && one.open()));
    restoreScroll(this, place);
  }

  private operationsOf({ slug }: NavigationTag): Promise<readonly NavigationOperation[]> {
    const stamp = (this.dataset['tags'] ?? '').split('?')[1] ?? '';
    return load(`${this.base}navigation/${slug}.json?${stamp}`);
  }

  private async filter(text: string): Promise<void> {
    const asked = text.trim().toLowerCase().split(/\s+/).filter(Boolean);
    const isOn = asked.length > 0;
    this.found.hidden = !isOn;
    for (const element of [...this.own, this.tree]) element.hidden = isOn;
    if (!isOn) return this.show([], '');
    this.operations ??= load(this.dataset['operations'] ?? '');
    const all = await this.operations.catch(() => undefined);
    if (!all) {
      this.operations = undefined;
      return this.show([], words.failed);
    }
    // The reader typed on while the list was loaded.
    if (this.querySelector('input')?.value !== text) return;
    const found = all.filter(({ title, path, slug, method }) => {
      const facts = `${method} ${title} ${path} ${slug}`.toLowerCase();
      return asked.every((word) => facts.includes(word));
    });
    this.show(found.slice(0, mostMatches), countWords(found.length));
  }

  private show(found: readonly NavigationOperation[], status: string): void {
    this.found.replaceChildren(...found.map((one) => operationItem(one, this.base)));
    this.status.textContent = status;
  }

  private leave(target: EventTarget | null): void {
    const link = target instanceof Element ? target.closest('a') : null;
    if (!link) return;
    const open = [...this.tree.querySelectorAll<HTMLElement>('details[open]')];
    keepPlace(this, this.base, {
      open: open.map((tag) => tag.dataset['tag'] ?? ''),
      link,
    });
  }

  private get base(): string {
    return this.dataset['base'] ?? '';
  }
}

/** Its address changes with its content, so what the browser has is never stale. */
async function load<T>(address: string): Promise<T> {
  const answer = await fetch(address, { cache: 'force-cache' });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return (await answer.json()) as T;
}

function countWords(count: number): string {
  if (count === 0) return words.noMatch;
  return count > mostMatches ? words.matchesMost(count, mostMatches) : words.matches(count);
}

export const defineApiNav = (): void => customElements.define('gatehouse-api-nav', ApiNav);
