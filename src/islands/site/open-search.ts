/** What was typed since the search was asked for: the reader does not wait for its code, and no letter is lost. */
let typed: string | undefined;

/**
 * Opens the search: by its button, by `/` outside of fields, and by Ctrl+K or ⌘K anywhere. What opens is loaded then.
 */
async function open(): Promise<void> {
  if (typed !== undefined) return;
  typed = '';
  try {
    const { openSearch } = await import('../search/search-dialog.ts');
    openSearch(typed);
  } finally {
    typed = undefined;
  }
}

/** Listens for what opens the search. */
export function listenForSearch(): void {
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-search]')) void open();
  });

  document.addEventListener('keydown', (event) => {
    const { key, altKey } = event;
    const isCommand = event.ctrlKey || event.metaKey;
    if (typed !== undefined && key.length === 1 && !isCommand) {
      typed += key;
      return event.preventDefault();
    }
    const opens = isCommand ? key.toLowerCase() === 'k' : key === '/' && !isTyping(event.target);
    if (altKey || !opens) return;
    event.preventDefault();
    void open();
  });
}

/** A field of a dialog that was just closed keeps the focus until the page is painted again (HTML, "focus fixup"): nobody types there. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('dialog:not([open])') === null &&
  (target.isContentEditable || target.closest('input, textarea, select, [role=textbox]') !== null);
