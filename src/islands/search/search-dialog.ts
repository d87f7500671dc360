import { search as words } from '#words/search.ts';
import { hitRow } from './hit-row.ts';
import { fillFilters } from './search-filters.ts';
import { searchMarkup } from './search-markup.ts';
import {
  loadSearchEngine,
  type SearchAnswer,
  type SearchEngine,
  type SearchQuestion,
} from './search-engine.ts';
import type { SearchKind } from '../../model/search-records.ts';

/** A reader types on: what was asked before the last letter is not looked for. */
const settleMs = 80;

let dialog: SearchDialog | undefined;

/**
 * Opens the search over the page; the question asked last is still there, selected.
 * @param typed what the reader has typed already; nothing leaves the last question
 */
export function openSearch(typed: string): void {
  dialog ??= new SearchDialog();
  dialog.open(typed);
}

/**
 * The dialog of the search: a field that is a combobox, and the list of what was found (ARIA Authoring Practices, "Editable Combobox
 * With List Autocomplete"). The focus stays in the field; arrows move along the list, Enter opens, Escape closes.
 */
class SearchDialog {
  private readonly element = searchMarkup();
  private readonly field = this.find('input', HTMLInputElement);
  private readonly form = this.find('form', HTMLFormElement);
  private readonly list = this.find('[role=listbox]', HTMLElement);
  private readonly status = this.find('[role=status]', HTMLElement);
  private readonly failure = this.find('[data-failure]', HTMLElement);
  private engine: Promise<SearchEngine> | undefined;
  private timer: number | undefined;
  /** Counts questions, so that a late answer to an early one is dropped. */
  private asked = 0;
  /** The question being answered: the next waits for it, and those between are never asked. */
  private turn: Promise<void> = Promise.resolve();

  constructor() {
    document.body.append(this.element);
    this.form.addEventListener('submit', (event) => event.preventDefault());
    this.form.addEventListener('input', () => this.ask(settleMs));
    this.field.addEventListener('keydown', (event) => this.press(event));
    this.list.addEventListener('pointermove', ({ target }) => this.point(target));
    this.list.addEventListener('click', () => this.element.close());
    this.element.addEventListener('click', ({ target }) => {
      if (target === this.element) this.element.close();
    });
    this.find('[data-close]', HTMLElement).addEventListener('click', () => this.element.close());
    this.find('[data-again]', HTMLElement).addEventListener('click', () => {
      this.engine = undefined;
      this.field.focus();
      this.ask(0);
    });
  }

  open(typed: string): void {
    if (this.element.open) return;
    this.element.showModal();
    this.field.focus();
    if (typed === '') this.field.select();
    else this.field.value = typed;
    // The index is on its way while the reader types; a failure is told with the first question.
    this.start().catch(() => undefined);
    if (this.field.value.trim() !== '') this.ask(0);
  }

  private start(): Promise<SearchEngine> {
    this.engine ??= loadSearchEngine().then((engine) => {
      fillFilters(this.form, engine.sources);
      return engine;
    });
    return this.engine;
  }

  private ask(waitMs: number): void {
    clearTimeout(this.timer);
    this.asked += 1;
    const number = this.asked;
    this.failure.hidden = true;
    const question = questionOf(new FormData(this.form));
    if (question.text === '') return this.show(words.hint);
    this.list.setAttribute('aria-busy', 'true');
    if (this.list.childElementCount === 0) this.status.textContent = words.searching;
    this.timer = window.setTimeout(() => {
      this.turn = this.turn.then(() => this.answer(question, number));
    }, waitMs);
  }

  private async answer(question: SearchQuestion, number: number): Promise<void> {
    if (number !== this.asked) return;
    try {
      const engine = await this.start();
      const answer = await engine.answer(question);
      if (number === this.asked) this.show(statusOf(answer, question), answer);
    } catch {
      if (number !== this.asked) return;
      this.engine = undefined;
      this.show(words.failed);
      this.failure.hidden = false;
    }
  }

  private show(status: string, { hits }: Pick<SearchAnswer, 'hits'> = { hits: [] }): void {
    this.list.replaceChildren(...hits.map((hit, index) => hitRow(hit, `search-hit-${index}`)));
    this.list.hidden = hits.length === 0;
    this.list.removeAttribute('aria-busy');
    this.list.scrollTop = 0;
    this.field.setAttribute('aria-expanded', String(hits.length > 0));
    this.status.textContent = status;
    this.select(this.list.firstElementChild);
  }

  private press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const current = this.list.querySelector('[aria-selected=true]');
    if (event.key === 'Enter') {
      event.preventDefault();
      if (current instanceof HTMLElement) current.click();
    }
    const next = { ArrowDown: 'nextElementSibling', ArrowUp: 'previousElementSibling' } as const;
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const around =
      event.key === 'ArrowDown' ? this.list.firstElementChild : this.list.lastElementChild;
    this.select(current?.[next[event.key]] ?? around);
  }

  private point(target: EventTarget | null): void {
    const row = target instanceof Element ? target.closest('[role=option]') : null;
    if (row && row.getAttribute('aria-selected') !== 'true') this.select(row, false);
  }

  private select(row: Element | null | undefined, scroll = true): void {
    this.list.querySelector('[aria-selected=true]')?.setAttribute('aria-selected', 'false');
    row?.setAttribute('aria-selected', 'true');
    if (row) this.field.setAttribute('aria-activedescendant', row.id);
    else this.field.removeAttribute('aria-activedescendant');
    if (scroll) row?.scrollIntoView({ block: 'nearest' });
  }

  private find<E extends Element>(selector: string, kind: new () => E): E {
    const found = this.element.querySelector(selector);
    if (!(found instanceof kind)) throw new Error(`The search's markup lacks ${selector}.`);
    return found;
  }
}

const questionOf = (data: FormData): SearchQuestion => {
  const word = (name: string): string => {
    const value = data.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  return {
    text: word('text'),
    apiId: word('api'),
    version: word('version'),
    kind: word('kind') as SearchKind | '',
  };
};

function statusOf({ count, hits, refusal }: SearchAnswer, { text }: SearchQuestion): string {
  if (refusal) return refusal === 'short' ? words.hint : words.tooCommon(text);
  if (count === 0) return `${words.nothing(text)} ${words.nothingHint}`;
  return count > hits.length ? words.foundMost(count, hits.length) : words.found(count);
}
